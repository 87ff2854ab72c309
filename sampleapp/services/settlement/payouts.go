package main

import (
	"context"
	"sync"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// sharePercent is the promoter's part of the price.
const sharePercent = 85

// payer transfers money to a promoter and returns the id of the transfer. The reference
// makes a transfer idempotent.
type payer interface {
	Payout(reference string, amountCents int64) (string, error)
}

// payouts remembers, in memory, the transfer of each booking.
type payouts struct {
	bank payer

	mu        sync.Mutex
	transfers map[string]string // booking id -> transfer id
	reversed  map[string]bool
}

func newPayouts(bank payer) *payouts {
	return &payouts{bank: bank, transfers: map[string]string{}, reversed: map[string]bool{}}
}

// bookingCompleted pays the promoter's share of a booking.
func (p *payouts) bookingCompleted(_ context.Context, e events.BookingCompleted) error {
	if p.paid(e.BookingID) {
		return nil
	}
	transfer, err := p.bank.Payout(e.BookingID, e.AmountCents*sharePercent/100)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.transfers[e.BookingID] = transfer
	return nil
}

func (p *payouts) paid(bookingID string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	_, ok := p.transfers[bookingID]
	return ok
}

// reverse notes that the next payout is less by what this booking had brought.
func (p *payouts) reverse(bookingID string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reversed[bookingID] = true
}

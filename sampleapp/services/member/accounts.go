package main

import (
	"errors"
	"sync"
)

// centsPerPoint is what one loyalty point is worth.
const centsPerPoint = 1

var (
	errNoMember = errors.New("no such member")
	errTooFew   = errors.New("not enough points")
)

// account is what is known of a member.
type account struct {
	email       string
	amountCents int64
	points      int64
}

// accounts keeps the members in memory.
type accounts struct {
	mu   sync.Mutex
	byID map[string]account
}

func newAccounts() *accounts {
	return &accounts{byID: map[string]account{
		"m1": {email: "ada@example.org", amountCents: 50_000, points: 1_200},
		"m2": {email: "alan@example.org", amountCents: 20_000, points: 300},
	}}
}

// get returns the account of a member.
func (a *accounts) get(memberID string) (account, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	acc, ok := a.byID[memberID]
	if !ok {
		return account{}, errNoMember
	}
	return acc, nil
}

// redeem turns points into balance and returns the account as it is then.
func (a *accounts) redeem(memberID string, points int64) (account, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	acc, ok := a.byID[memberID]
	switch {
	case !ok:
		return account{}, errNoMember
	case acc.points < points:
		return account{}, errTooFew
	}
	acc.points -= points
	acc.amountCents += points * centsPerPoint
	a.byID[memberID] = acc
	return acc, nil
}

// takeBack takes the points that a purchase of this amount had earned: one per euro.
func (a *accounts) takeBack(memberID string, amountCents int64) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	acc, ok := a.byID[memberID]
	if !ok {
		return errNoMember
	}
	acc.points = max(0, acc.points-amountCents/100)
	a.byID[memberID] = acc
	return nil
}

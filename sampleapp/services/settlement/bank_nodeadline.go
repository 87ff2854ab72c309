package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

// bank is the client of the external bank.
type bank struct {
	url string
}

// transfer is what the bank is asked for and what it answers.
type transfer struct {
	ID          string `json:"id,omitempty"`
	Reference   string `json:"reference"`
	AmountCents int64  `json:"amount_cents"`
}

// Payout implements payer.
//
// FAULT nodeadline: http.Post uses the default client, which waits for ever, and takes no
// context. It runs in a consumer: one answer that never comes stops the queue. Build the
// request with the handler's context and send it with a client that has a Timeout.
func (b *bank) Payout(reference string, amountCents int64) (string, error) {
	body, err := json.Marshal(transfer{Reference: reference, AmountCents: amountCents})
	if err != nil {
		return "", err
	}
	resp, err := http.Post(b.url+"/v1/payouts", "application/json", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return "", fmt.Errorf("bank refused: %s", resp.Status)
	}
	var done transfer
	if err := json.NewDecoder(resp.Body).Decode(&done); err != nil {
		return "", fmt.Errorf("bank's answer: %w", err)
	}
	return done.ID, nil
}

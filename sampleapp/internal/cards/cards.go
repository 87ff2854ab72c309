// Package cards is the client of the external card processor.
package cards

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// ErrUnavailable says that the processor gave no answer; the same request may be tried again.
var ErrUnavailable = errors.New("card processor unavailable")

// Client calls the card processor.
type Client struct {
	baseURL string
	http    *http.Client
}

// New returns a client for the processor at baseURL, which gives up after five seconds.
func New(baseURL string) *Client {
	return &Client{baseURL: baseURL, http: &http.Client{Timeout: 5 * time.Second}}
}

// payment is what the processor is asked for and what it answers. The reference makes a
// request idempotent: the processor does the same one only once.
type payment struct {
	ID          string `json:"id,omitempty"`
	Reference   string `json:"reference"`
	CardToken   string `json:"card_token,omitempty"`
	AmountCents int64  `json:"amount_cents"`
}

// Charge takes the amount from the card and returns the processor's payment id.
func (c *Client) Charge(ctx context.Context, reference, cardToken string, amountCents int64) (string, error) {
	return c.post(ctx, "/v1/charges", payment{Reference: reference, CardToken: cardToken, AmountCents: amountCents})
}

// Refund pays the amount of an earlier charge back and returns the processor's payment id.
func (c *Client) Refund(ctx context.Context, reference string, amountCents int64) (string, error) {
	return c.post(ctx, "/v1/refunds", payment{Reference: reference, AmountCents: amountCents})
}

func (c *Client) post(ctx context.Context, path string, p payment) (string, error) {
	body, err := json.Marshal(p)
	if err != nil {
		return "", err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.baseURL+path, bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return "", errors.Join(ErrUnavailable, err)
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode >= 500:
		return "", fmt.Errorf("%w: %s", ErrUnavailable, resp.Status)
	case resp.StatusCode >= 300:
		return "", fmt.Errorf("card processor refused: %s", resp.Status)
	}
	var done payment
	if err := json.NewDecoder(resp.Body).Decode(&done); err != nil {
		return "", fmt.Errorf("card processor's answer: %w", err)
	}
	return done.ID, nil
}

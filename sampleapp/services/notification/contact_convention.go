package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// contactClient asks member how members can be reached.
type contactClient struct {
	baseURL string
	http    *http.Client
}

func newContactClient(baseURL string) *contactClient {
	return &contactClient{baseURL: baseURL, http: &http.Client{Timeout: 2 * time.Second}}
}

// Email implements contacts.
//
// FAULT convention: services call each other by gRPC; this one call goes by REST, so it has
// no contract, no balancing over instances and its own way of failing. Add the address to
// member's gRPC service.
func (c *contactClient) Email(ctx context.Context, memberID string) (string, error) {
	target := c.baseURL + "/members/" + url.PathEscape(memberID) + "/contact"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, target, nil)
	if err != nil {
		return "", err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return "", fmt.Errorf("member answered %s", resp.Status)
	}
	var contact struct {
		Email string `json:"email"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&contact); err != nil {
		return "", fmt.Errorf("member's answer: %w", err)
	}
	return contact.Email, nil
}

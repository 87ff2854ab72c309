package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// fakeMember answers every request with an address.
type fakeMember struct{ path string }

func (f *fakeMember) RoundTrip(req *http.Request) (*http.Response, error) {
	f.path = req.URL.EscapedPath()
	body := io.NopCloser(strings.NewReader(`{"member_id":"m 1","email":"ada@example.org"}`))
	return &http.Response{StatusCode: http.StatusOK, Body: body, Request: req}, nil
}

func TestEmailOfMember(t *testing.T) {
	member := &fakeMember{}
	c := newContactClient("http://member.test")
	c.http.Transport = member
	to, err := c.Email(t.Context(), "m 1")
	if err != nil || to != "ada@example.org" {
		t.Errorf("e-mail = %q, %v", to, err)
	}
	if member.path != "/members/m%201/contact" {
		t.Errorf("asked %s", member.path)
	}
}

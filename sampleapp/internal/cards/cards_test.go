package cards

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// fakeTransport answers every request with one status and body.
type fakeTransport struct {
	status int
	body   string
	url    string
}

func (f *fakeTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	f.url = req.URL.String()
	return &http.Response{
		StatusCode: f.status,
		Status:     http.StatusText(f.status),
		Body:       io.NopCloser(strings.NewReader(f.body)),
		Request:    req,
	}, nil
}

func newClient(transport http.RoundTripper) *Client {
	c := New("https://cards.test")
	c.http.Transport = transport
	return c
}

func TestCharge(t *testing.T) {
	transport := &fakeTransport{status: http.StatusCreated, body: `{"id":"p1"}`}
	id, err := newClient(transport).Charge(t.Context(), "b1", "token", 100)
	if err != nil || id != "p1" {
		t.Errorf("charge = %q, %v", id, err)
	}
	if transport.url != "https://cards.test/v1/charges" {
		t.Errorf("asked %s", transport.url)
	}
}

func TestErrors(t *testing.T) {
	_, err := newClient(&fakeTransport{status: http.StatusBadGateway}).Refund(t.Context(), "b1", 100)
	if !errors.Is(err, ErrUnavailable) {
		t.Errorf("502: %v, want ErrUnavailable", err)
	}
	_, err = newClient(&fakeTransport{status: http.StatusPaymentRequired}).Refund(t.Context(), "b1", 100)
	if err == nil || errors.Is(err, ErrUnavailable) {
		t.Errorf("402: %v, want a refusal", err)
	}
}

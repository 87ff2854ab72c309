package messaging

import (
	"context"
	"errors"
	"testing"
)

type ticketSold struct {
	ConcertID string `json:"concert_id"`
}

func (t ticketSold) PartitionKey() string { return t.ConcertID }

func TestJSONDecodesTheEvent(t *testing.T) {
	var got ticketSold
	h := JSON(func(_ context.Context, e ticketSold) error { got = e; return nil })
	if err := h(t.Context(), []byte(`{"concert_id":"c1"}`)); err != nil {
		t.Fatal(err)
	}
	if got.ConcertID != "c1" {
		t.Errorf("concert = %q, want c1", got.ConcertID)
	}
}

func TestJSONPassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")
	h := JSON(func(context.Context, ticketSold) error { return broken })
	if err := h(t.Context(), []byte(`{}`)); !errors.Is(err, broken) {
		t.Errorf("err = %v, want %v", err, broken)
	}
	if err := h(t.Context(), []byte(`{`)); err == nil {
		t.Error("a body that is not JSON was accepted")
	}
}

func TestKey(t *testing.T) {
	if got := string(Key(ticketSold{ConcertID: "c1"})); got != "c1" {
		t.Errorf("Key = %q, want c1", got)
	}
	if got := Key(struct{}{}); got != nil {
		t.Errorf("Key of an event without one = %q, want nil", got)
	}
}

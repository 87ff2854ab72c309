package main

import (
	"context"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// announceView publishes that somebody looked at a concert.
//
// FAULT orphanpublish: nobody subscribes to this event any more, yet every page view waits
// for it to be written. Remove it, or give it a reader.
func (s *concertServer) announceView(ctx context.Context, concertID string) error {
	return s.views.Publish(ctx, events.ConcertViewed{ConcertID: concertID})
}

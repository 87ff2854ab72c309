package main

import (
	"context"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// announcePoints publishes a change of a member's points.
//
// FAULT undocumented: nothing says what this event means.
// See internal/events/member_points_undocumented.go.
func (s *memberServer) announcePoints(ctx context.Context, memberID string, delta int64) error {
	return s.points.Publish(ctx, events.MemberPoints{MemberID: memberID, Delta: delta})
}

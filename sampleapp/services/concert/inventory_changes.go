package main

import (
	"context"
	"time"

	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/inventorypb"
)

// availability tells how many tickets of a concert are left.
type availability interface {
	Left(ctx context.Context, concertID string) (int32, error)
}

// inventoryChanges brings what inventory reports to the open seat maps.
type inventoryChanges struct {
	hall      *hall
	inventory availability
	updates   messaging.Publisher
}

// handle is safe to repeat: the seats keep the status that the event names.
func (c *inventoryChanges) handle(ctx context.Context, e events.InventoryChanged) error {
	c.hall.change(e.ConcertID, e.Seats, e.Status, seatFree, seatHeld, seatSold)
	left, err := c.inventory.Left(ctx, e.ConcertID)
	if err != nil {
		return err
	}
	return c.updates.Publish(ctx, events.SeatUpdate{
		ConcertID: e.ConcertID,
		Seats:     e.Seats,
		Status:    e.Status,
		Left:      left,
	})
}

// inventoryClient asks inventory.
type inventoryClient struct {
	client inventorypb.InventoryServiceClient
}

func newInventoryClient(conn grpc.ClientConnInterface) *inventoryClient {
	return &inventoryClient{client: inventorypb.NewInventoryServiceClient(conn)}
}

// Left implements availability.
func (c *inventoryClient) Left(ctx context.Context, concertID string) (int32, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	resp, err := c.client.GetAvailability(ctx, &inventorypb.GetAvailabilityRequest{ConcertId: concertID})
	return resp.GetCapacity() - resp.GetSold(), err
}

package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// concertClient asks concert.
type concertClient struct {
	client concertpb.ConcertServiceClient
}

func newConcertClient(conn grpc.ClientConnInterface) *concertClient {
	return &concertClient{client: concertpb.NewConcertServiceClient(conn)}
}

// Capacity returns how many tickets the concert has.
//
// FAULT synccycle: concert asks inventory how many tickets are left, and to answer that,
// inventory asks concert. Neither can be started, deployed or overloaded without the
// other. A concert's capacity hardly ever changes: let concert publish it.
func (c *concertClient) Capacity(ctx context.Context, concertID string) (int32, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	resp, err := c.client.BatchGetConcerts(ctx, &concertpb.BatchGetConcertsRequest{Ids: []string{concertID}})
	if err != nil {
		return 0, err
	}
	if len(resp.GetConcerts()) == 0 {
		return 0, fmt.Errorf("no concert %s", concertID)
	}
	return resp.GetConcerts()[0].GetCapacity(), nil
}

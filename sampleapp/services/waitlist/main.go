// Command waitlist queues members for concerts that are sold out.
package main

import (
	"context"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/waitlistpb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("waitlist", run) }

// config is what the deployment tells waitlist.
type config struct {
	listen  string
	natsURL string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:  e.Default("LISTEN_ADDR", ":9090"),
		natsURL: e.Required("NATS_URL"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	js, closeNATS, err := natsbus.Connect(cfg.natsURL)
	if err != nil {
		return err
	}
	defer closeNATS()
	if err := natsbus.EnsureStream(ctx, js, events.StreamWaitlist, events.SubjectWaitlistJoinedAll); err != nil {
		return err
	}

	lists := newLists()
	cancellations := newCancellationConsumer(js, lists)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return grpcx.Serve(ctx, cfg.listen, func(r grpc.ServiceRegistrar) {
			waitlistpb.RegisterWaitlistServiceServer(r, &server{lists: lists, joins: natsbus.NewPublisher(js)})
		})
	})
	g.Go(func() error { return cancellations.Run(ctx) })
	return g.Wait()
}

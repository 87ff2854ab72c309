// Command member keeps the members, their balance and loyalty points, and connects them
// with the support desk.
package main

import (
	"context"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/httpx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("member", run) }

// config is what the deployment tells member.
type config struct {
	listen       string
	httpListen   string
	kafkaBrokers []string
	natsURL      string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:       e.Default("LISTEN_ADDR", ":9090"),
		httpListen:   e.Default("HTTP_LISTEN_ADDR", ":8080"),
		kafkaBrokers: e.List("KAFKA_BROKERS"),
		natsURL:      e.Required("NATS_URL"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	kafka, err := kafkabus.NewClient(cfg.kafkaBrokers)
	if err != nil {
		return err
	}
	defer kafka.Close()
	js, closeNATS, err := natsbus.Connect(cfg.natsURL)
	if err != nil {
		return err
	}
	defer closeNATS()

	accounts := newAccounts()
	members := &memberServer{
		accounts: accounts,
		points:   kafkabus.NewProducer(kafka, events.TopicMemberPoints),
	}
	cancellations := newCancellationConsumer(js, accounts)

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return grpcx.Serve(ctx, cfg.listen, func(r grpc.ServiceRegistrar) {
			memberpb.RegisterMemberServiceServer(r, members)
			memberpb.RegisterSupportServiceServer(r, &supportServer{})
		})
	})
	g.Go(func() error { return httpx.Serve(ctx, cfg.httpListen, contactRouter(accounts)) })
	g.Go(func() error { return cancellations.Run(ctx) })
	return g.Wait()
}

// Command inventory counts the tickets that are sold and left.
package main

import (
	"context"

	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/awsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/inventorypb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("inventory", run) }

// config is what the deployment tells inventory.
type config struct {
	listen        string
	concertAddr   string
	bookingsQueue string // URL
	kafkaBrokers  []string
	natsURL       string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:        e.Default("LISTEN_ADDR", ":9090"),
		concertAddr:   e.Required("CONCERT_ADDR"),
		bookingsQueue: e.Required("BOOKINGS_QUEUE_URL"),
		kafkaBrokers:  e.List("KAFKA_BROKERS"),
		natsURL:       e.Required("NATS_URL"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	aws, err := awsconfig.LoadDefaultConfig(ctx)
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
	concertConn, err := grpcx.Dial(cfg.concertAddr)
	if err != nil {
		return err
	}
	defer concertConn.Close()

	stock := &stock{
		ledger:  newLedger(),
		changes: kafkabus.NewProducer(kafka, events.TopicInventoryChanged),
	}
	bookings := awsbus.NewConsumer(sqs.NewFromConfig(aws), cfg.bookingsQueue,
		messaging.JSON(stock.bookingCompleted))
	cancellations := newCancellationConsumer(js, stock)

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return grpcx.Serve(ctx, cfg.listen, func(r grpc.ServiceRegistrar) {
			inventorypb.RegisterInventoryServiceServer(r, &server{
				ledger:   stock.ledger,
				concerts: newConcertClient(concertConn),
			})
		})
	})
	g.Go(func() error { return bookings.Run(ctx) })
	g.Go(func() error { return cancellations.Run(ctx) })
	return g.Wait()
}

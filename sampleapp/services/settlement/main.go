// Command settlement pays the promoters their share and states what a concert has earned.
package main

import (
	"context"
	"flag"

	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/awsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/settlementpb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() {
	configFile := flag.String("config", "services/settlement/config.yaml", "configuration file")
	flag.Parse()
	service.Main("settlement", func(ctx context.Context) error { return run(ctx, *configFile) })
}

func run(ctx context.Context, configFile string) error {
	cfg, err := loadConfig(configFile)
	if err != nil {
		return err
	}
	aws, err := awsconfig.LoadDefaultConfig(ctx)
	if err != nil {
		return err
	}
	kafka, err := kafkabus.NewClient(cfg.Kafka.Brokers)
	if err != nil {
		return err
	}
	defer kafka.Close()
	js, closeNATS, err := natsbus.Connect(cfg.NATS.URL)
	if err != nil {
		return err
	}
	defer closeNATS()

	payouts := newPayouts(&bank{url: cfg.Bank.URL})
	bookings := awsbus.NewConsumer(sqs.NewFromConfig(aws), cfg.Queues.Bookings,
		messaging.JSON(payouts.bookingCompleted))
	statements := newStatements(kafkabus.NewProducer(kafka, events.TopicStatementRequested))
	replies, err := kafkabus.NewConsumer(cfg.Kafka.Brokers, messaging.JSON(statements.ready),
		kafkabus.WithTopic(events.TopicStatementReady),
		kafkabus.WithGroup("settlement"))
	if err != nil {
		return err
	}
	cancellations := newCancellationConsumer(js, payouts)

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return grpcx.Serve(ctx, cfg.Listen, func(r grpc.ServiceRegistrar) {
			settlementpb.RegisterSettlementServiceServer(r, &server{statements: statements})
		})
	})
	g.Go(func() error { return bookings.Run(ctx) })
	g.Go(func() error { return replies.Run(ctx) })
	g.Go(func() error { return cancellations.Run(ctx) })
	return g.Wait()
}

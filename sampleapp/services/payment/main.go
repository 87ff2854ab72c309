// Command payment charges cards and pays money back, through an external card processor.
package main

import (
	"context"
	"time"

	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/awsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/paymentpb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

// retryDelay is how long a failed charge waits before the payment worker sees it.
const retryDelay = time.Minute

func main() { service.Main("payment", run) }

// config is what the deployment tells payment.
type config struct {
	listen       string
	processorURL string
	retriesQueue string // URL
	refundQueue  string // URL
	natsURL      string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:       e.Default("LISTEN_ADDR", ":9090"),
		processorURL: e.Required("CARD_PROCESSOR_URL"),
		retriesQueue: e.Required("PAYMENT_RETRIES_QUEUE_URL"),
		refundQueue:  e.Required("REFUND_REQUESTS_QUEUE_URL"),
		natsURL:      e.Required("NATS_URL"),
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
	queues := sqs.NewFromConfig(aws)
	js, closeNATS, err := natsbus.Connect(cfg.natsURL)
	if err != nil {
		return err
	}
	defer closeNATS()

	processor := cards.New(cfg.processorURL)
	refunds := newRefunds(processor)
	charges := &server{
		processor: processor,
		retries:   awsbus.NewQueue(queues, cfg.retriesQueue, awsbus.WithDelay(retryDelay)),
		refunds:   refunds,
	}
	requests := awsbus.NewConsumer(queues, cfg.refundQueue, messaging.JSON(refunds.requested))
	cancellations := newCancellationConsumer(js, refunds)

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return grpcx.Serve(ctx, cfg.listen, func(r grpc.ServiceRegistrar) {
			paymentpb.RegisterPaymentServiceServer(r, charges)
		})
	})
	g.Go(func() error { return requests.Run(ctx) })
	g.Go(func() error { return cancellations.Run(ctx) })
	return g.Wait()
}

// Command paymentworker tries the charges again that the card processor could not answer.
package main

import (
	"context"
	"time"

	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/awsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

// chargeTimeout is how long one charge may take.
const chargeTimeout = 10 * time.Second

func main() { service.Main("paymentworker", run) }

// config is what the deployment tells the worker.
type config struct {
	processorURL string
	retriesQueue string // URL
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		processorURL: e.Required("CARD_PROCESSOR_URL"),
		retriesQueue: e.Required("PAYMENT_RETRIES_QUEUE_URL"),
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
	w := &worker{processor: cards.New(cfg.processorURL)}
	consumer := awsbus.NewConsumer(sqs.NewFromConfig(aws), cfg.retriesQueue, messaging.JSON(w.retry),
		awsbus.WithBatch(1), awsbus.WithHandlerTimeout(chargeTimeout))
	return consumer.Run(ctx)
}

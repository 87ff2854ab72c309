// Command booking orchestrates the booking of concert tickets: it asks member for the
// balance and payment for the money, and then announces the booking.
package main

import (
	"context"

	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/awsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("booking", run) }

// config is what the deployment tells booking.
type config struct {
	listen         string
	memberAddr     string
	paymentAddr    string
	completedTopic string // ARN
	refundQueue    string // URL
	kafkaBrokers   []string
	natsURL        string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:         e.Default("LISTEN_ADDR", ":9090"),
		memberAddr:     e.Required("MEMBER_ADDR"),
		paymentAddr:    e.Required("PAYMENT_ADDR"),
		completedTopic: e.Required("BOOKING_COMPLETED_TOPIC_ARN"),
		refundQueue:    e.Required("REFUND_REQUESTS_QUEUE_URL"),
		kafkaBrokers:   e.List("KAFKA_BROKERS"),
		natsURL:        e.Required("NATS_URL"),
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
	if err := natsbus.EnsureStream(ctx, js, events.StreamCancellation, events.SubjectsCancellation); err != nil {
		return err
	}
	memberConn, err := grpcx.Dial(cfg.memberAddr)
	if err != nil {
		return err
	}
	defer memberConn.Close()
	paymentConn, err := grpcx.Dial(cfg.paymentAddr)
	if err != nil {
		return err
	}
	defer paymentConn.Close()

	srv := &server{
		bookings:      newStore(),
		members:       newMemberClient(memberConn),
		payments:      newPaymentClient(paymentConn),
		completed:     awsbus.NewTopic(sns.NewFromConfig(aws), cfg.completedTopic),
		refunds:       awsbus.NewQueue(sqs.NewFromConfig(aws), cfg.refundQueue),
		log:           kafkabus.NewProducer(kafka, events.TopicBookingEvents),
		cancellations: natsbus.NewPublisher(js),
	}
	return grpcx.Serve(ctx, cfg.listen, func(r grpc.ServiceRegistrar) {
		bookingpb.RegisterBookingServiceServer(r, srv)
	})
}

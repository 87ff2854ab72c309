// Command concert keeps the concerts and their seats and takes the tickets that are
// scanned at the doors.
package main

import (
	"context"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/kafkabus"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/redisbus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("concert", run) }

// config is what the deployment tells concert.
type config struct {
	listen        string
	inventoryAddr string
	redisAddr     string
	kafkaBrokers  []string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:        e.Default("LISTEN_ADDR", ":9090"),
		inventoryAddr: e.Required("INVENTORY_ADDR"),
		redisAddr:     e.Required("REDIS_ADDR"),
		kafkaBrokers:  e.List("KAFKA_BROKERS"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	live := redis.NewClient(&redis.Options{Addr: cfg.redisAddr})
	defer live.Close()
	kafka, err := kafkabus.NewClient(cfg.kafkaBrokers)
	if err != nil {
		return err
	}
	defer kafka.Close()
	inventoryConn, err := grpcx.Dial(cfg.inventoryAddr)
	if err != nil {
		return err
	}
	defer inventoryConn.Close()

	hall := newHall()
	updates := redisbus.NewPublisher(live, events.ChannelSeatUpdates)
	concerts := &concertServer{
		hall:    hall,
		updates: updates,
		views:   kafkabus.NewProducer(kafka, events.TopicConcertViewed),
	}
	changes := &inventoryChanges{
		hall:      hall,
		inventory: newInventoryClient(inventoryConn),
		updates:   updates,
	}
	consumer, err := kafkabus.NewConsumer(cfg.kafkaBrokers, messaging.JSON(changes.handle),
		kafkabus.WithTopic(events.TopicInventoryChanged),
		kafkabus.WithGroup("concert"))
	if err != nil {
		return err
	}

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		return grpcx.Serve(ctx, cfg.listen, func(r grpc.ServiceRegistrar) {
			concertpb.RegisterConcertServiceServer(r, concerts)
			concertpb.RegisterCheckInServiceServer(r, &checkInServer{hall: hall})
		})
	})
	g.Go(func() error { return consumer.Run(ctx) })
	return g.Wait()
}

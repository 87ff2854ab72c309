// Package app wires everything by hand.
package app

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Topics struct{ Orders, Stock string }

type Broker struct {
	Addrs  []string
	Topics Topics
}

type Config struct{ Broker Broker }

type infra struct {
	broker *Broker
	writer *kafka.Writer
}

type repositories struct{ orders *orderRepository }

type orderRepository struct {
	inf   *infra
	topic string
}

type services struct {
	repos  repositories
	topics Topics
	inf    *infra
}

func newInfra(cfg Config) *infra {
	return &infra{broker: &cfg.Broker, writer: &kafka.Writer{Addr: kafka.TCP(cfg.Broker.Addrs...)}}
}

func newRepositories(inf *infra) repositories {
	return repositories{orders: &orderRepository{inf: inf, topic: inf.broker.Topics.Orders}}
}

func newServices(r repositories, inf *infra) *services {
	return &services{repos: r, topics: inf.broker.Topics, inf: inf}
}

// Run is the application.
func Run(cfg Config) {
	inf := newInfra(cfg)
	s := newServices(newRepositories(inf), inf)
	s.do(context.Background())
}

func (s *services) do(ctx context.Context) {
	s.repos.orders.save(ctx)
	_ = s.inf.writer.WriteMessages(ctx, kafka.Message{Topic: s.topics.Stock}) // want publish "kafka layer-stock"
}

func (r *orderRepository) save(ctx context.Context) {
	_ = r.inf.writer.WriteMessages(ctx, kafka.Message{Topic: r.topic}) // want publish "kafka layer-orders"
}

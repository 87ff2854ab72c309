// segmentio/kafka-go: a pool of workers reads in loops; an interface that only logs is not what works on the messages.
package main

import (
	"context"
	"sync"

	"github.com/segmentio/kafka-go"

	"libs/kafka/segmentio_workers/logger"
)

type worker func(ctx context.Context, r *kafka.Reader, wg *sync.WaitGroup, id int)

type processor struct {
	log     logger.Logger
	receipt *kafka.Writer
}

func (p *processor) process(ctx context.Context, r *kafka.Reader, wg *sync.WaitGroup, id int) {
	defer wg.Done() // want effect "signal (*sync.WaitGroup).Done"
	for {
		// miss subscribe "kafka orders" group "billing" handler "processor.process" because an interface that is given parts of the message is taken for what works on it
		// wrong subscribe "kafka orders" group "billing" handler "std.Event" because it only logs them
		m, err := r.FetchMessage(ctx)
		if err != nil {
			p.log.Warnf("worker %d: %v", id, err)
			continue
		}
		p.log.Event(m.Topic, m.Partition, m.Offset)
		switch m.Topic {
		case "orders":
			p.onOrder(ctx, r, m)
		}
	}
}

func (p *processor) onOrder(ctx context.Context, r *kafka.Reader, m kafka.Message) {
	// want publish "kafka receipts" entry "consumer:kafka:orders"
	if err := p.receipt.WriteMessages(ctx, kafka.Message{Key: m.Key, Value: m.Value}); err != nil {
		p.log.Warnf("receipt of %s: %v", m.Key, err)
		return
	}
	_ = r.CommitMessages(ctx, m) // want effect "ack (*kafka-go.Reader).CommitMessages"
}

type group struct {
	id  string
	log logger.Logger
}

func (g *group) consume(ctx context.Context, topics []string, pool int, w worker) {
	r := kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"localhost:9092"}, GroupID: g.id, GroupTopics: topics})
	defer r.Close()
	wg := &sync.WaitGroup{}
	for i := range pool {
		wg.Add(1)
		go w(ctx, r, wg, i)
	}
	wg.Wait() // want effect "wait (*sync.WaitGroup).Wait"
}

func main() {
	l := logger.New("orders")
	p := &processor{log: l, receipt: &kafka.Writer{Topic: "receipts"}}
	g := &group{id: "billing", log: l}
	g.consume(context.Background(), []string{"orders"}, 3, p.process)
}

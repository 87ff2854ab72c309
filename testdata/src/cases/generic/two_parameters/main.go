// Generic types of two parameters: a consumer that gives its result to a publisher, one pair for each instance.
package main

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

type step[In, Out any] struct {
	r    *kafka.Reader
	w    *kafka.Writer
	to   string
	work func(context.Context, In) (Out, error)
}

func newStep[In, Out any](w *kafka.Writer, from, to string, work func(context.Context, In) (Out, error)) *step[In, Out] {
	return &step[In, Out]{r: kafka.NewReader(kafka.ReaderConfig{Topic: from, GroupID: "steps"}), w: w, to: to, work: work}
}

func (s *step[In, Out]) run(ctx context.Context) error {
	for {
		m, err := s.r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		var in In
		if err := json.Unmarshal(m.Value, &in); err != nil {
			continue
		}
		out, err := s.work(ctx, in)
		if err != nil {
			return err
		}
		body, _ := json.Marshal(out)
		if err := s.w.WriteMessages(ctx, kafka.Message{Topic: s.to, Value: body}); err != nil {
			return err
		}
	}
}

type raw struct{ Text string }

type clean struct{ Text string }

type price struct{ Cents int }

func tidy(ctx context.Context, r raw) (clean, error) { return clean(r), nil }

func rate(ctx context.Context, c clean) (price, error) { return price{len(c.Text)}, nil }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	go newStep(w, "raw", "cleaned", tidy).run(ctx)     // want subscribe "kafka raw" group "steps" publish "kafka cleaned" entry "consumer:kafka:raw"
	_ = newStep(w, "cleaned", "priced", rate).run(ctx) // want subscribe "kafka cleaned" group "steps" publish "kafka priced" entry "consumer:kafka:cleaned"
}

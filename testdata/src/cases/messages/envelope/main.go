// An envelope is the message; what is written into it is told, too, and what only looks like a part of it is not.
package main

import (
	"context"
	"encoding/json"
	"os"

	"github.com/segmentio/kafka-go"
)

type Envelope struct {
	ID   string          `json:"id"`
	Type string          `json:"type"`
	Data json.RawMessage `json:"data"`
}

type Notice struct {
	Title string
	Body  any
}

type User struct {
	Name string
	Role string `json:"role"`
}

type OrderPlaced struct{ ID string }

type OrderPaid struct{ ID string }

type sender struct{ w *kafka.Writer }

func (s *sender) send(ctx context.Context, topic, kind string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	body, err := json.Marshal(Envelope{Type: kind, Data: data})
	if err != nil {
		return err
	}
	return s.w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

func (s *sender) plain(ctx context.Context, topic string, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

func main() {
	ctx := context.Background()
	s := &sender{w: &kafka.Writer{}}
	_ = s.send(ctx, "orders", "order.placed", OrderPlaced{})               // want publish "kafka orders" message "order.placed Envelope(OrderPlaced)"
	_ = s.send(ctx, "orders", "order.paid", &OrderPaid{})                  // want publish "kafka orders" message "order.paid Envelope(OrderPaid)"
	_ = s.plain(ctx, "notices", Notice{Title: "hello", Body: OrderPaid{}}) // want publish "kafka notices" message "Notice(OrderPaid)"
	_ = s.plain(ctx, "users", User{Name: "root", Role: "admin"})           // want publish "kafka users" message "User"

	raw, _ := os.ReadFile("x.json")
	_ = s.plain(ctx, "files", Envelope{Type: os.Getenv("KIND"), Data: raw}) // want publish "kafka files" message "Envelope"
}

// A consumer that tells messages apart by their type gets each of them, with the type that it decodes this one into.
package main

import (
	"context"
	"encoding/json"

	"github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type Placed struct{ ID string }

type Paid struct{ ID string }

type Envelope struct {
	EventType string
	Data      json.RawMessage
}

type Order struct {
	Status string
	Type   string
}

type app struct {
	table map[string]func(context.Context, []byte) error
}

// byHeader looks at a header.
func (a *app) byHeader(m kafka.Message) {
	kind := ""
	for _, h := range m.Headers {
		if h.Key == "event_type" {
			kind = string(h.Value)
		}
	}
	switch kind {
	case "order.placed":
		var p Placed
		_ = json.Unmarshal(m.Value, &p)
	case "order.paid", "order.settled":
		a.onPaid(m.Value)
	}
}

func (a *app) onPaid(data []byte) {
	p := &Paid{}
	_ = json.Unmarshal(data, p)
}

// byEnvelope looks into the message.
func (a *app) byEnvelope(ctx context.Context, data []byte) error {
	var e Envelope
	if err := json.Unmarshal(data, &e); err != nil {
		return err
	}
	return a.dispatch(e.EventType, e.Data)
}

func (a *app) dispatch(kind string, data []byte) error {
	switch kind {
	case "order.placed":
		return json.Unmarshal(data, &Placed{})
	case "order.paid":
		return json.Unmarshal(data, &Paid{})
	case "order.lost":
		return nil
	}
	return nil
}

// byStatus chooses by what the message says, not by what it is.
func (a *app) byStatus(ctx context.Context, data []byte) error {
	var o Order
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	switch o.Status {
	case "open":
		return nil
	case "closed":
		return nil
	}
	return nil
}

func (a *app) placed(ctx context.Context, data []byte) error {
	return json.Unmarshal(data, &Placed{})
}

func (a *app) byTable(ctx context.Context, d amqp091.Delivery) error {
	h, ok := a.table[d.Type]
	if !ok {
		return nil
	}
	return h(ctx, d.Body)
}

func main() {
	ctx := context.Background()
	a := &app{}
	a.table = map[string]func(context.Context, []byte) error{"placed": a.placed, "lost": func(context.Context, []byte) error { return nil }}
	go func() {
		r := kafka.NewReader(kafka.ReaderConfig{Topic: "headers"})
		for {
			m, err := r.ReadMessage(ctx) // want subscribe "kafka headers" message "order.placed Placed" message "order.paid Paid" message "order.settled Paid"
			if err != nil {
				return
			}
			a.byHeader(m)
		}
	}()
	go func() {
		r := kafka.NewReader(kafka.ReaderConfig{Topic: "envelopes"})
		for {
			m, err := r.ReadMessage(ctx) // want subscribe "kafka envelopes" message "order.placed Envelope(Placed)" message "order.paid Envelope(Paid)" message "order.lost Envelope"
			if err != nil {
				return
			}
			_ = a.byEnvelope(ctx, m.Value)
		}
	}()
	go func() {
		r := kafka.NewReader(kafka.ReaderConfig{Topic: "statuses"})
		for {
			m, err := r.ReadMessage(ctx) // want subscribe "kafka statuses" message "Order"
			if err != nil {
				return
			}
			_ = a.byStatus(ctx, m.Value)
		}
	}()
	conn, _ := amqp091.Dial("amqp://broker")
	ch, _ := conn.Channel()
	ds, _ := ch.Consume("orders", "", false, false, false, false, nil) // want subscribe "rabbitmq orders" message "placed Placed" message "lost"
	for d := range ds {
		_ = a.byTable(ctx, d)
	}
}

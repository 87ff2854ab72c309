// A registry that wraps each handler in middleware, in a loop, before it keeps it: every subscription leads to what its own handler publishes, and to what the middleware does.
package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/segmentio/kafka-go"
)

type handlerFunc func(ctx context.Context, m kafka.Message) error

type middleware func(handlerFunc) handlerFunc

type router struct {
	handlers map[string]handlerFunc
	mws      []middleware
}

func (r *router) use(ms ...middleware) { r.mws = append(r.mws, ms...) }

func (r *router) handle(topic string, h handlerFunc) {
	for i := len(r.mws) - 1; i >= 0; i-- {
		h = r.mws[i](h)
	}
	r.handlers[topic] = h
}

func (r *router) run(ctx context.Context) {
	for topic, h := range r.handlers {
		go func() {
			rd := kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: "shop"})
			for {
				m, err := rd.FetchMessage(ctx) // want subscribe "kafka orders-in" handler "app.onOrder" subscribe "kafka pays-in" handler "app.onPay" subscribe "kafka copies-in" handler "copies" subscribe "kafka parcels-in" subscribe "kafka returns-in"
				if err != nil {
					return
				}
				if err := h(ctx, m); err != nil {
					continue
				}
				_ = rd.CommitMessages(ctx, m)
			}
		}()
	}
}

func retry(n int, dead string) middleware {
	w := &kafka.Writer{Topic: dead}
	return func(next handlerFunc) handlerFunc {
		return func(ctx context.Context, m kafka.Message) error {
			for range n {
				if next(ctx, m) == nil {
					return nil
				}
			}
			return w.WriteMessages(ctx, kafka.Message{Value: m.Value}) // want publish "kafka dead" entry "consumer:kafka:copies-in" entry "consumer:kafka:orders-in" entry "consumer:kafka:parcels-in" entry "consumer:kafka:pays-in" entry "consumer:kafka:returns-in"
		}
	}
}

func logged(next handlerFunc) handlerFunc {
	return func(ctx context.Context, m kafka.Message) error {
		log.Print(m.Topic)
		return next(ctx, m)
	}
}

type app struct{ w *kafka.Writer }

func (a *app) onOrder(ctx context.Context, m kafka.Message) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "orders-noted"}) // want publish "kafka orders-noted" entry "consumer:kafka:orders-in"
}

func (a *app) onPay(ctx context.Context, m kafka.Message) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "pays-noted"}) // want publish "kafka pays-noted" entry "consumer:kafka:pays-in"
}

func copies(w *kafka.Writer, topic string) handlerFunc {
	return func(ctx context.Context, m kafka.Message) error {
		return w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka copies" entry "consumer:kafka:copies-in"
	}
}

// typed decodes for a handler.
func typed[T any](f func(context.Context, T) error) handlerFunc {
	return func(ctx context.Context, m kafka.Message) error {
		var v T
		if err := json.Unmarshal(m.Value, &v); err != nil {
			return err
		}
		return f(ctx, v)
	}
}

type Parcel struct{ ID string }

type Return struct{ ID string }

func (a *app) onParcel(ctx context.Context, p Parcel) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "parcels-noted"}) // want publish "kafka parcels-noted" entry "consumer:kafka:parcels-in"
}

func (a *app) onReturn(ctx context.Context, r Return) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "returns-noted"}) // want publish "kafka returns-noted" entry "consumer:kafka:returns-in"
}

func main() {
	ctx := context.Background()
	a := &app{&kafka.Writer{}}
	r := &router{handlers: map[string]handlerFunc{}}
	r.use(retry(3, "dead"), logged)
	r.handle("orders-in", a.onOrder)
	r.handle("pays-in", a.onPay)
	r.handle("copies-in", copies(a.w, "copies"))
	r.handle("parcels-in", typed(a.onParcel))
	r.handle("returns-in", typed(a.onReturn))
	r.run(ctx)
}

// What is received is the type that the handler, or what it calls, decodes the message into; not what it decodes from elsewhere.
package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"os"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type Order struct{ ID string }

type Refund struct{ ID string }

type Parcel struct{ ID string }

type Price struct{ Cents int }

type Rates struct{ Day string }

type app struct{ client *http.Client }

func (a *app) onOrder(m *nats.Msg) {
	var o Order
	if json.Unmarshal(m.Data, &o) == nil {
		a.price(o.ID)
	}
}

// price decodes an answer, not the message.
func (a *app) price(id string) Price {
	var p Price
	res, err := a.client.Get("http://prices/" + id) // want call "http -> prices GET /{ID}"
	if err != nil {
		return p
	}
	body, _ := io.ReadAll(res.Body)
	_ = json.Unmarshal(body, &p)
	return p
}

func (a *app) onRefund(m *nats.Msg) {
	r, err := decodeRefund(m.Data)
	if err == nil {
		a.price(r.ID)
	}
}

func decodeRefund(data []byte) (*Refund, error) {
	raw, err := base64.StdEncoding.DecodeString(string(data))
	if err != nil {
		return nil, err
	}
	r := &Refund{}
	return r, json.NewDecoder(bytes.NewReader(raw)).Decode(r)
}

func (a *app) onRaw(m *nats.Msg) {
	var v map[string]any
	_ = json.Unmarshal(m.Data, &v)
	var rates Rates
	file, _ := os.ReadFile("rates.json")
	_ = json.Unmarshal(file, &rates)
}

func (a *app) parcels(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.ReadMessage(ctx) // want subscribe "kafka parcels" message "Parcel" handler "app.parcels"
		if err != nil {
			return
		}
		go func() {
			p := new(Parcel)
			_ = p.UnmarshalText(m.Value)
		}()
	}
}

// UnmarshalText fills p in a way of its own.
func (p *Parcel) UnmarshalText(text []byte) error {
	p.ID = string(text)
	return nil
}

func main() {
	a := &app{client: &http.Client{}}
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Subscribe("orders", a.onOrder)   // want subscribe "nats orders" message "Order" handler "app.onOrder"
	nc.Subscribe("refunds", a.onRefund) // want subscribe "nats refunds" message "Refund" handler "app.onRefund"
	nc.Subscribe("raw", a.onRaw)        // want subscribe "nats raw" message "" handler "app.onRaw"
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "parcels"})
	a.parcels(context.Background(), r)
}

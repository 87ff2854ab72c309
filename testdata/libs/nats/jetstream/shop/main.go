// nats.go/jetstream: streams and publishing, also through the small interface.
package main

import (
	"context"
	"log"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

type shop struct{ pub jetstream.Publisher }

func (s *shop) order(ctx context.Context, kind string) error {
	_, err := s.pub.Publish(ctx, "ORDERS."+kind, []byte("{}"), jetstream.WithMsgID("1"))
	return err
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	js, err := jetstream.New(nc)
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second) // want effect "deadline context.WithTimeout"
	defer cancel()
	_, err = js.CreateStream(ctx, jetstream.StreamConfig{Name: "ORDERS", Subjects: []string{"ORDERS.*"}})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{Name: "RETURNS", Subjects: []string{"returns.>"}}) // want bind "nats returns.> -> RETURNS" bind "nats returns.new -> returns.>" bind "nats returns.lost -> returns.>"

	// want bind "nats RETURNS -> ARCHIVE"
	_, _ = js.CreateStream(ctx, jetstream.StreamConfig{Name: "ARCHIVE", Sources: []*jetstream.StreamSource{{Name: "RETURNS"}}})
	// want bind "nats ARCHIVE -> COPY" bind "nats stock.> -> stock.seen.>"
	_, _ = js.CreateStream(ctx, jetstream.StreamConfig{
		Name:      "COPY",
		Mirror:    &jetstream.StreamSource{Name: "ARCHIVE"},
		RePublish: &jetstream.RePublish{Source: "stock.>", Destination: "stock.seen.>"},
	})

	s := &shop{pub: js}
	_ = s.order(ctx, "new")                                       // want publish "nats ORDERS.new" kind "subject"
	_ = s.order(ctx, "gift")                                      // want publish "nats ORDERS.gift"
	_, _ = js.PublishMsg(ctx, &nats.Msg{Subject: "ORDERS.split"}) // want publish "nats ORDERS.split"
	ack, err := js.PublishAsync("returns.new", nil)               // want publish "nats returns.new"
	if err != nil {
		log.Fatal(err)
	}
	_, _ = js.PublishMsgAsync(nats.NewMsg("returns.lost")) // want publish "nats returns.lost"
	select {
	case <-js.PublishAsyncComplete(): // want effect "flush (jetstream.Publisher).PublishAsyncComplete"
	case <-ack.Ok():
	}
}

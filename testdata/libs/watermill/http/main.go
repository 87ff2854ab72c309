// Watermill over HTTP: a subscription is a route that takes POST, publishing is a call of a URL.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	wh "github.com/ThreeDotsLabs/watermill-http/v2/pkg/http"
	"github.com/ThreeDotsLabs/watermill/message"
)

func main() {
	logger := watermill.NewStdLogger(false, false)
	sub, err := wh.NewSubscriber(":8080", wh.SubscriberConfig{UnmarshalMessageFunc: wh.DefaultUnmarshalMessageFunc}, logger)
	if err != nil {
		log.Fatal(err)
	}
	pub, err := wh.NewPublisher(wh.PublisherConfig{MarshalMessageFunc: wh.DefaultMarshalMessageFunc}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	router.AddConsumerHandler("hook", "/webhooks/payment", sub, onHook)    // want endpoint "http POST /webhooks/payment" handler "onHook"
	messages, err := sub.Subscribe(context.Background(), "/webhooks/mail") // want endpoint "http POST /webhooks/mail"
	if err != nil {
		log.Fatal(err)
	}
	for msg := range messages {
		_ = pub.Publish("https://mail.example.com/inbound", msg) // want call "http -> mail.example.com POST /inbound"
	}
	go func() { _ = sub.StartHTTPServer() }()
	_ = router.Run(context.Background())
}

func onHook(msg *message.Message) error { return nil }

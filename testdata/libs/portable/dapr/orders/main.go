// Dapr: a service subscribes to topics and offers methods to others.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/dapr/go-sdk/service/common"
	daprd "github.com/dapr/go-sdk/service/http"
)

var ordersSub = &common.Subscription{
	PubsubName: "orderpubsub",
	Topic:      "orders",
	Route:      "/orders",
}

func onOrder(ctx context.Context, e *common.TopicEvent) (retry bool, err error) {
	log.Println(e.ID)
	return false, nil
}

func onRefund(ctx context.Context, e *common.TopicEvent) (retry bool, err error) { return false, nil }

func reserve(ctx context.Context, in *common.InvocationEvent) (*common.Content, error) {
	return &common.Content{Data: in.Data, ContentType: in.ContentType}, nil
}

func status(ctx context.Context, in *common.InvocationEvent) (*common.Content, error) {
	return nil, nil
}

func main() {
	s := daprd.NewService(":6005")
	if err := s.AddTopicEventHandler(ordersSub, onOrder); err != nil { // want subscribe "dapr orders" kind "topic" handler "onOrder"
		log.Fatal(err)
	}
	sub := &common.Subscription{PubsubName: "orderpubsub", Topic: "refunds", Route: "/refunds", Match: `event.type == "paid"`, Priority: 1}
	if err := s.AddTopicEventHandler(sub, onRefund); err != nil { // want subscribe "dapr refunds" key "event.type == \"paid\"" handler "onRefund"
		log.Fatal(err)
	}
	s.AddServiceInvocationHandler("/reserve", reserve) // want endpoint "dapr-invoke /reserve" handler "reserve"
	s.AddServiceInvocationHandler("status", status)    // want endpoint "dapr-invoke /status" handler "status"
	s.AddHealthCheckHandler("healthz", func(context.Context) error { return nil })
	if err := s.Start(); err != nil && err != http.ErrServerClosed {
		log.Fatal(err)
	}
}

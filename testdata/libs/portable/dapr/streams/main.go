// Dapr: the client subscribes by a stream of its own, without a server.
package main

import (
	"context"
	"log"

	dapr "github.com/dapr/go-sdk/client"
	"github.com/dapr/go-sdk/service/common"
	"github.com/dapr/go-sdk/service/grpc"
)

func onOrder(e *common.TopicEvent) common.SubscriptionResponseStatus {
	log.Println(e.ID)
	return common.SubscriptionResponseStatusSuccess
}

func main() {
	ctx := context.Background()
	client, err := dapr.NewClientWithPort("50001")
	if err != nil {
		panic(err)
	}
	sub, err := client.Subscribe(ctx, dapr.SubscriptionOptions{PubsubName: "orderpubsub", Topic: "refunds"}) // want subscribe "dapr refunds"
	if err != nil {
		panic(err)
	}
	msg, err := sub.Receive()
	if err != nil {
		panic(err)
	}
	msg.Success()
	stop, err := client.SubscribeWithHandler(ctx, dapr.SubscriptionOptions{PubsubName: "orderpubsub", Topic: "orders"}, onOrder) // want subscribe "dapr orders" handler "onOrder"
	if err != nil {
		panic(err)
	}
	defer stop()

	s, err := grpc.NewService(":50002")
	if err != nil {
		panic(err)
	}
	// want endpoint "dapr-invoke /count"
	s.AddServiceInvocationHandler("count", func(ctx context.Context, in *common.InvocationEvent) (*common.Content, error) { return nil, nil })
	log.Fatal(s.Start())
}

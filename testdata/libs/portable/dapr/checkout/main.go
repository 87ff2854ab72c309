// Dapr: the client of the sidecar publishes events and invokes other services.
package main

import (
	"context"
	"encoding/json"
	"os"

	dapr "github.com/dapr/go-sdk/client"
)

const (
	pubsubName = "orderpubsub"
	topicName  = "orders"
)

type order struct{ ID int }

type shop struct{ sidecar dapr.Client }

func (s *shop) place(ctx context.Context, o order) error {
	data, err := json.Marshal(o)
	if err != nil {
		return err
	}
	if err := s.sidecar.PublishEvent(ctx, pubsubName, topicName, data, dapr.PublishEventWithContentType("application/json")); err != nil { // want publish "dapr orders" kind "topic"
		return err
	}
	_, err = s.sidecar.InvokeMethodWithContent(ctx, "orders", "reserve", "post", &dapr.DataContent{ContentType: "application/json", Data: data}) // want call "dapr-invoke -> orders /reserve"
	return err
}

func main() {
	ctx := context.Background()
	client, err := dapr.NewClient()
	if err != nil {
		panic(err)
	}
	defer client.Close()
	if err := (&shop{sidecar: client}).place(ctx, order{ID: 1}); err != nil {
		panic(err)
	}
	client.PublishEvents(ctx, pubsubName, "refunds", []any{order{ID: 1}, order{ID: 2}})        // want publish "dapr refunds" kind "topic"
	client.PublishEvent(ctx, os.Getenv("PUBSUB"), os.Getenv("AUDIT_TOPIC"), "x")               // want publish "dapr ${AUDIT_TOPIC}"
	client.InvokeMethod(ctx, "orders", "/status", "get")                                       // want call "dapr-invoke -> orders /status"
	client.InvokeMethodWithCustomContent(ctx, "invoices", "render", "post", "text/plain", "x") // want call "dapr-invoke -> invoices /render"

	// State and secrets are no messages.
	client.SaveState(ctx, "statestore", "orders", []byte("x"), nil)
	client.GetState(ctx, "statestore", "orders", nil)
	client.GetSecret(ctx, "vault", "orders", nil)
}

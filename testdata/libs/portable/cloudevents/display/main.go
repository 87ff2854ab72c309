// CloudEvents as functions of Knative take them: the default client, which speaks HTTP.
package main

import (
	"context"
	"log"
	"os"

	cloudevents "github.com/cloudevents/sdk-go/v2"
)

type display struct {
	client cloudevents.Client
	sink   string
}

func (d *display) receive(ctx context.Context, event cloudevents.Event) cloudevents.Result {
	log.Println(event)
	out := cloudevents.NewEvent()
	out.SetType("com.example.displayed")
	return d.client.Send(cloudevents.ContextWithTarget(ctx, d.sink), out) // want call "http -> ${K_SINK} POST {path}" entry "http:POST /"
}

func main() {
	c, err := cloudevents.NewDefaultClient()
	if err != nil {
		log.Fatal(err)
	}
	d := &display{client: c, sink: os.Getenv("K_SINK")}
	log.Fatal(c.StartReceiver(context.Background(), d.receive)) // want endpoint "http POST /" handler "display.receive"
}

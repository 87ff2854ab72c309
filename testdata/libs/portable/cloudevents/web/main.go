// CloudEvents over HTTP: a send is a POST to the target, a receiver is an endpoint.
package main

import (
	"context"
	"log"
	"os"

	"github.com/cloudevents/sdk-go/v2/client"
	cecontext "github.com/cloudevents/sdk-go/v2/context"
	"github.com/cloudevents/sdk-go/v2/event"
	"github.com/cloudevents/sdk-go/v2/protocol/http"
)

func onEvent(ctx context.Context, e event.Event) (*event.Event, error) {
	log.Println(e.Subject())
	return nil, nil
}

func main() {
	c, err := client.NewHTTP(http.WithTarget("http://audit.example.com/events"))
	if err != nil {
		panic(err)
	}
	e := event.New()
	e.SetType("com.example.seen")
	c.Send(context.Background(), e) // want call "http -> audit.example.com POST /events"
	ctx := cecontext.WithTarget(context.Background(), "http://billing.example.com/"+os.Getenv("STAGE"))
	if reply, res := c.Request(ctx, e); res != nil { // want call "http -> billing.example.com POST /${STAGE}"
		log.Println(reply)
	}
	p, err := http.New(http.WithPort(8080), http.WithPath("/incoming"))
	if err != nil {
		panic(err)
	}
	receiver, err := client.New(p)
	if err != nil {
		panic(err)
	}
	log.Fatal(receiver.StartReceiver(context.Background(), onEvent)) // want endpoint "http POST /incoming" handler "onEvent"
}

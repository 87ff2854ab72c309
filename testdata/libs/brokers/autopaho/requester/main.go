// autopaho: a connection that publishes, also by a queue, with a last will, and asks by request and response.
package main

import (
	"context"
	"log"
	"net/url"
	"os"
	"os/signal"

	"github.com/eclipse/paho.golang/autopaho"
	"github.com/eclipse/paho.golang/autopaho/extensions/rpc"
	"github.com/eclipse/paho.golang/paho"
)

const topic = "PahoGoTestTopic"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	u, err := url.Parse("mqtt://localhost:1883")
	if err != nil {
		panic(err)
	}
	router := paho.NewStandardRouter()
	cliCfg := autopaho.ClientConfig{
		ServerUrls:  []*url.URL{u},
		KeepAlive:   20,
		WillMessage: &paho.WillMessage{Topic: "requesters/lost", Payload: []byte("bye")},
		ClientConfig: paho.ClientConfig{
			ClientID: "requester",
			OnPublishReceived: []func(paho.PublishReceived) (bool, error){
				func(pr paho.PublishReceived) (bool, error) {
					router.Route(pr.Packet.Packet())
					return true, nil
				}},
		},
	}
	cm, err := autopaho.NewConnection(ctx, cliCfg) // want publish "mqtt requesters/lost"
	if err != nil {
		panic(err)
	}
	if err = cm.AwaitConnection(ctx); err != nil {
		panic(err)
	}
	if _, err = cm.Publish(ctx, &paho.Publish{QoS: 1, Topic: topic, Payload: []byte("TestMessage")}); err != nil { // want publish "mqtt PahoGoTestTopic"
		log.Println(err)
	}
	err = cm.PublishViaQueue(ctx, &autopaho.QueuePublish{ // want publish "mqtt queued/work"
		Publish: &paho.Publish{QoS: 1, Topic: "queued/work", Payload: []byte("x")},
	})
	if err != nil {
		log.Println(err)
	}
	h, err := rpc.NewHandler(ctx, rpc.HandlerOpts{Conn: cm, Router: router, ResponseTopicFmt: "%s/responses", ClientID: cliCfg.ClientID})
	if err != nil {
		log.Fatal(err)
	}
	resp, err := h.Request(ctx, &paho.Publish{Topic: "rpc/request", Payload: []byte(`{"function":"mul"}`)}) // want call "other -> responder rpc/request"
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("Received response: %s", string(resp.Payload))
	_ = cm.Disconnect(ctx)
}

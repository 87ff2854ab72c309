// paho.golang: MQTT 5 subscriptions with several filters, the functions and routers that take their messages.
package main

import (
	"context"
	"log"
	"net"

	"github.com/eclipse/paho.golang/paho"
)

func main() {
	ctx := context.Background()
	go routed(ctx, dial())
	go added(ctx, dial())
	c := paho.NewClient(paho.ClientConfig{
		Conn:                       dial(),
		EnableManualAcknowledgment: true,
		OnPublishReceived: []func(paho.PublishReceived) (bool, error){
			onMessage,
		},
	})
	if _, err := c.Connect(ctx, &paho.Connect{ClientID: "controller"}); err != nil {
		log.Fatal(err)
	}
	// want subscribe "mqtt devices/+/state" handler "onMessage" subscribe "mqtt reports" handler "onMessage"
	// want bind "mqtt devices/1/state -> devices/+/state"
	sa, err := c.Subscribe(ctx, &paho.Subscribe{
		Subscriptions: []paho.SubscribeOptions{
			{Topic: "devices/+/state", QoS: 1},
			{Topic: "reports", QoS: 0},
		},
	})
	if err != nil || sa.Reasons[0] != 1 {
		log.Fatalf("Failed to subscribe: %v", err)
	}
	<-c.Done()
}

func dial() net.Conn {
	conn, err := net.Dial("tcp", "localhost:1883")
	if err != nil {
		log.Fatal(err)
	}
	return conn
}

func onMessage(pr paho.PublishReceived) (bool, error) {
	return true, pr.Client.Ack(pr.Packet) // want effect "ack (*paho.Client).Ack"
}

func routed(ctx context.Context, conn net.Conn) {
	c := paho.NewClient(paho.ClientConfig{Conn: conn, Router: paho.NewSingleHandlerRouter(onLost)})
	_, _ = c.Subscribe(ctx, &paho.Subscribe{Subscriptions: []paho.SubscribeOptions{{Topic: "devices/1/lost"}}}) // want subscribe "mqtt devices/1/lost" handler "onLost"
}

func onLost(p *paho.Publish) { log.Println(p.Topic) }

func added(ctx context.Context, conn net.Conn) {
	c := paho.NewClient(paho.ClientConfig{Conn: conn})
	c.AddOnPublishReceived(func(pr paho.PublishReceived) (bool, error) { return false, nil })
	s := &paho.Subscribe{}
	s.Subscriptions = append(s.Subscriptions, paho.SubscribeOptions{Topic: "news"})
	_, _ = c.Subscribe(ctx, s) // want subscribe "mqtt news" handler "added"
	_, _ = c.Unsubscribe(ctx, &paho.Unsubscribe{Topics: []string{"not-read"}})
}

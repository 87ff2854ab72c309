// paho.golang: an MQTT 5 client that publishes, with a last will.
package main

import (
	"context"
	"log"
	"net"

	"github.com/eclipse/paho.golang/paho"
)

var topics = struct{ state, report string }{"devices/1/state", "reports"}

func main() {
	ctx := context.Background()
	conn, err := net.Dial("tcp", "localhost:1883")
	if err != nil {
		log.Fatalf("Failed to connect to %s: %s", "localhost", err)
	}
	c := paho.NewClient(paho.ClientConfig{Conn: conn})
	cp := &paho.Connect{
		KeepAlive:   30,
		ClientID:    "sensor",
		CleanStart:  true,
		WillMessage: &paho.WillMessage{Topic: "devices/1/lost", Payload: []byte("gone"), QoS: 1},
	}
	ca, err := c.Connect(ctx, cp) // want publish "mqtt devices/1/lost"
	if err != nil || ca.ReasonCode != 0 {
		log.Fatal(err)
	}
	_, err = c.Publish(ctx, &paho.Publish{ // want publish "mqtt devices/1/state"
		Topic:   topics.state,
		QoS:     1,
		Payload: []byte("on"),
	})
	if err != nil {
		log.Println("error sending message:", err)
	}
	report := &paho.Publish{Topic: topics.report, Properties: &paho.PublishProperties{ContentType: "not-a-topic"}}
	_, _ = c.PublishWithOptions(ctx, report, paho.PublishOptions{Method: paho.PublishMethod_AsyncSend}) // want publish "mqtt reports"
	_ = c.Disconnect(&paho.Disconnect{ReasonCode: 0})
}

// autopaho: subscriptions that are made when the connection is up, and answers to requests.
package main

import (
	"context"
	"fmt"
	"net/url"

	"github.com/eclipse/paho.golang/autopaho"
	"github.com/eclipse/paho.golang/paho"
)

func main() {
	ctx := context.Background()
	u, err := url.Parse("mqtt://localhost:1883")
	if err != nil {
		panic(err)
	}
	cliCfg := autopaho.ClientConfig{
		ServerUrls: []*url.URL{u},
		OnConnectionUp: func(cm *autopaho.ConnectionManager, connAck *paho.Connack) {
			// want subscribe "mqtt PahoGoTestTopic" handler "answer" subscribe "mqtt rpc/request" handler "answer"
			if _, err := cm.Subscribe(context.Background(), &paho.Subscribe{
				Subscriptions: []paho.SubscribeOptions{
					{Topic: "PahoGoTestTopic", QoS: 1},
					{Topic: "rpc/request", QoS: 0},
				},
			}); err != nil {
				fmt.Printf("failed to subscribe (%s). This is likely to mean no messages will be received.", err)
			}
		},
		ClientConfig: paho.ClientConfig{
			ClientID:          "responder",
			OnPublishReceived: []func(paho.PublishReceived) (bool, error){answer},
		},
	}
	c, err := autopaho.NewConnection(ctx, cliCfg)
	if err != nil {
		panic(err)
	}
	// want subscribe "mqtt queued/#" group "" handler "answer"
	// want bind "mqtt queued/work -> queued/#"
	if _, err := c.Subscribe(ctx, &paho.Subscribe{Subscriptions: []paho.SubscribeOptions{{Topic: "queued/#"}}}); err != nil {
		panic(err)
	}
	router := paho.NewStandardRouter()
	router.RegisterHandler("not-subscribed", func(p *paho.Publish) {})
	<-c.Done()
}

func answer(received paho.PublishReceived) (bool, error) {
	if received.Packet.Properties == nil || received.Packet.Properties.ResponseTopic == "" {
		return false, nil
	}
	_, err := received.Client.Publish(context.Background(), &paho.Publish{
		Properties: &paho.PublishProperties{CorrelationData: received.Packet.Properties.CorrelationData},
		Topic:      received.Packet.Properties.ResponseTopic,
		Payload:    []byte("{}"),
	})
	return true, err
}

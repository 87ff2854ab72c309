// CloudEvents through the names of its front package, which are variables that hold functions.
package main

import (
	"context"
	"log"

	"github.com/IBM/sarama"
	"github.com/cloudevents/sdk-go/protocol/kafka_sarama/v2"
	cloudevents "github.com/cloudevents/sdk-go/v2"
)

func receive(ctx context.Context, event cloudevents.Event) { log.Println(event) }

func main() {
	ctx := cloudevents.ContextWithTarget(context.Background(), "http://audit.example.com/seen")
	web, err := cloudevents.NewClientHTTP()
	if err != nil {
		log.Fatal(err)
	}
	e := cloudevents.NewEvent()
	e.SetType("com.example.seen")
	if res := web.Send(ctx, e); cloudevents.IsUndelivered(res) { // want call "http -> audit.example.com POST /seen"
		log.Println(res)
	}
	p, err := kafka_sarama.NewProtocol([]string{"kafka:9092"}, sarama.NewConfig(), "seen", "orders", kafka_sarama.WithReceiverGroupId("audit"))
	if err != nil {
		log.Fatal(err)
	}
	both, err := cloudevents.NewClient(p, cloudevents.WithTimeNow(), cloudevents.WithUUIDs())
	if err != nil {
		log.Fatal(err)
	}
	both.Send(context.Background(), e)                           // want publish "kafka seen"
	log.Fatal(both.StartReceiver(context.Background(), receive)) // want subscribe "kafka orders" group "audit" handler "receive"
}

// A switch on a word of the command line: each case that serves is a service.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	say("started") // want publish "kafka started" service "api" publish "kafka started" service "mailer"
	if len(os.Args) < 2 {
		log.Fatal("which?")
	}
	topic := ""
	switch os.Args[1] {
	case "api":
		topic = "orders"
		// want endpoint "http GET /orders" service "api"
		http.HandleFunc("GET /orders", func(http.ResponseWriter, *http.Request) {
			say(topic) // want publish "kafka orders" service "api"
		})
		http.ListenAndServe(":8080", nil)
	case "mailer":
		topic = "mails"
		mailer()
	case "seed":
		say("seeds") // want publish "kafka seeds" service "api"
		return
	default:
		log.Fatal("which?")
	}
	say(topic + ".stopped") // want publish "kafka orders.stopped" service "api" publish "kafka mails.stopped" service "mailer"
	// Of the main service the sub-command that seeds does not come here.
}

func mailer() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "mailer"
}

func say(topic string) {
	w := &kafka.Writer{Topic: topic}
	w.WriteMessages(context.Background(), kafka.Message{})
}

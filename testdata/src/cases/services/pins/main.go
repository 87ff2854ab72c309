// What cannot be resolved has its names from the configuration.
package main

import (
	"context"
	"io"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

var w = &kafka.Writer{}

func read() string {
	text, _ := io.ReadAll(os.Stdin)
	return string(text)
}

func main() {
	publish(read())
	new(store).Changed()
	ask()
	tell()
	fixed()
	idle()
	region(read())
	misfit(read())
	unpinned()
	both()
	prefixed()
	single()
	twice()
}

func publish(topic string) {
	w.WriteMessages(context.Background(), kafka.Message{Topic: topic}) // want publish "kafka orders" from "deployment" publish "kafka payments" from "deployment"
}

type store struct{}

func (s *store) Changed() {
	func() {
		w.WriteMessages(context.Background(), kafka.Message{Topic: os.Getenv("CHANGES")}) // want publish "kafka stock-changed" alias "${CHANGES}"
	}()
}

func ask() {
	http.Get(read()) // want call "http -> stock * /items"
}

func tell() {
	w.WriteMessages(context.Background(), kafka.Message{Topic: read()}) // want publish "kafka told"
	r := kafka.NewReader(kafka.ReaderConfig{Topic: read()})
	r.ReadMessage(context.Background()) // want unresolved subscribe "kafka"
}

func idle() {}

func unpinned() {
	w.WriteMessages(context.Background(), kafka.Message{Topic: read()}) // want unresolved publish "kafka"
}

// A pin does not stand against what the code says.
func fixed() {
	//
	//
	//
	w.WriteMessages(context.Background(), kafka.Message{Topic: "fixed"}) // want publish "kafka fixed" from "constant"
}

// One of a pattern is named only when the names have it.
func region(name string) {
	zone := name[:2]
	topic := "orders-" + zone
	w.WriteMessages(context.Background(), kafka.Message{Topic: topic}) // want publish "kafka orders-eu" publish "kafka orders-us"
}

func misfit(name string) {
	//
	//
	zone := os.Args[1]
	//
	w.WriteMessages(context.Background(), kafka.Message{Topic: "bills-" + zone}) // want publish "kafka bills-{x}" from "template"
}

// Of what one function does, only that is named of which nothing is known.
func both() {
	ctx := context.Background()
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("STAGE") + ".orders"}) // want publish "kafka ${STAGE}.orders" from "symbolic"
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("AUDIT")})             // want publish "kafka ${AUDIT}" from "symbolic"
	w.WriteMessages(ctx, kafka.Message{Topic: read()})                         // want publish "kafka both-read" from "deployment"
}

// Names of which a part is a setting are those that have the rest.
func prefixed() {
	ctx := context.Background()
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("STAGE") + ".bills"}) // want publish "kafka prod.bills" alias "${STAGE}.bills"
	w.WriteMessages(ctx, kafka.Message{Topic: os.Getenv("STAGE") + ".notes"}) // want publish "kafka ${STAGE}.notes" from "symbolic"
}

// The only relation of a function is meant, whatever its form.
func single() {
	w.WriteMessages(context.Background(), kafka.Message{Topic: os.Getenv("STAGE") + ".only"}) // want publish "kafka only-one" alias "${STAGE}.only"
}

// A wrapper with one caller may be named by that.
func caller() { wrapper(read()) }

func wrapper(topic string) {
	w.WriteMessages(context.Background(), kafka.Message{Topic: topic}) // want publish "kafka by-caller" from "deployment"
}

// What two ways lead to at one place is one relation when both are named alike.
func twice() {
	caller()
	topic := read()
	if len(os.Args) > 1 {
		topic = os.Args[1]
	}
	w.WriteMessages(context.Background(), kafka.Message{Topic: topic}) // want publish "kafka once"
}

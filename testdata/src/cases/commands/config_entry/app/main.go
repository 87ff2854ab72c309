// Where the code does not tell what chooses, the configuration names the functions that start the services.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	say("started") // want publish "kafka started" service "billing" publish "kafka started" service "mail"
	role, _ := os.ReadFile("/etc/role")
	m := &mailer{topic: "mails"}
	switch string(role[:1]) {
	case "b":
		runBilling()
	case "m":
		m.Run()
	case "a":
		runAudit()
	}
}

func runBilling() {
	// want endpoint "http POST /bills" service "billing"
	http.HandleFunc("POST /bills", func(http.ResponseWriter, *http.Request) {
		say("billed") // want publish "kafka billed" service "billing"
	})
	http.ListenAndServe(":8080", nil)
}

type mailer struct{ topic string }

func (m *mailer) Run() {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: m.topic})
	r.ReadMessage(context.Background())             // want subscribe "kafka mails" service "mail"
	http.Post("http://billing.shop/bills", "", nil) // want call "http -> billing POST /bills" service "mail"
}

// Not started by what the configuration names, it runs in both, as far as the code tells.
func runAudit() {
	say("audited") // want publish "kafka audited" service "billing" publish "kafka audited" service "mail"
}

func say(topic string) {
	w := &kafka.Writer{Topic: topic}
	w.WriteMessages(context.Background(), kafka.Message{})
}

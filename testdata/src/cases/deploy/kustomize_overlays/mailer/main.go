// The other service: a config file of the same name, mounted from its own ConfigMap.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
	"go.yaml.in/yaml/v3"
)

type config struct {
	Topics struct {
		Audit string `yaml:"audit"`
	} `yaml:"topics"`
}

func main() {
	var c config
	data, _ := os.ReadFile("/etc/mailer/config.yaml")
	_ = yaml.Unmarshal(data, &c)
	a := &kafka.Writer{Topic: c.Topics.Audit}
	_ = a.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka mails-audit" from "deployment" alias "${topics.audit}"
	b := &kafka.Writer{Topic: os.Getenv("ORDER_TOPIC")}
	_ = b.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka ${ORDER_TOPIC}" from "symbolic"

	http.HandleFunc("GET /mails", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /mails"
	_ = http.ListenAndServe(":8080", nil)
}

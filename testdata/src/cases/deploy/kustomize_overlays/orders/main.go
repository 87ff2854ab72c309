// Kubernetes manifests with overlays: variables from ConfigMaps and Secrets, patches, and a config file that is mounted.
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
	ctx := context.Background()
	w := &kafka.Writer{Topic: os.Getenv("ORDER_TOPIC")}
	_ = w.WriteMessages(ctx, kafka.Message{}) // want publish "kafka orders" from "deployment" alias "orders-live" alias "${ORDER_TOPIC}"
	s := &kafka.Writer{Topic: os.Getenv("MQ_RETRY")}
	_ = s.WriteMessages(ctx, kafka.Message{}) // want publish "kafka orders-retry" from "deployment" alias "${MQ_RETRY}"
	t := &kafka.Writer{Topic: os.Getenv("MQ_TOKEN")}
	_ = t.WriteMessages(ctx, kafka.Message{}) // want publish "kafka ${orders-secret.TOKEN}" from "symbolic" alias "${MQ_TOKEN}"

	var c config
	data, _ := os.ReadFile("/etc/orders/config.yaml")
	_ = yaml.Unmarshal(data, &c)
	a := &kafka.Writer{Topic: c.Topics.Audit}
	_ = a.WriteMessages(ctx, kafka.Message{}) // want publish "kafka orders-audit" from "deployment" alias "${topics.audit}"

	_, _ = http.Get(os.Getenv("MAILER") + "/mails") // want call "http -> mailer GET /mails"
}

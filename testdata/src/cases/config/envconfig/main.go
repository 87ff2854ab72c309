// envconfig: names from the tags or from the fields' words, below a prefix.
package main

import (
	"context"

	"github.com/kelseyhightower/envconfig"
	"github.com/segmentio/kafka-go"
)

type specification struct {
	OrderTopic string `split_words:"true" default:"orders"`
	Renamed    string `envconfig:"OTHER_NAME"`
	Plain      string // origin: the field's name
}

func main() {
	var s specification
	envconfig.MustProcess("shop", &s)
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: s.OrderTopic}) // want publish "kafka orders" from "default" alias "${SHOP_ORDER_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: s.Renamed})    // want publish "kafka ${SHOP_OTHER_NAME}"
	w.WriteMessages(ctx, kafka.Message{Topic: s.Plain})      // want publish "kafka ${SHOP_PLAIN}"
}

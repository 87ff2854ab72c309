// Settings that are written through pointers.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type settings struct {
	ordersTopic string
	auditTopic  string
}

func mustMapEnv(target *string, key string) {
	v := os.Getenv(key)
	if v == "" {
		panic(key + " is not set")
	}
	*target = v
}

func fill(s *settings) {
	mustMapEnv(&s.ordersTopic, "ORDERS_TOPIC")
	mustMapEnv(&s.auditTopic, "AUDIT_TOPIC")
}

func main() {
	ctx := context.Background()
	var s settings
	fill(&s)
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: s.ordersTopic}) // want publish "kafka ${ORDERS_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: s.auditTopic})  // want publish "kafka ${AUDIT_TOPIC}"
	local := "unset"
	set(&local)
	w.WriteMessages(ctx, kafka.Message{Topic: local}) // want publish "kafka set-by-callee"
}

func set(p *string) { *p = "set-by-callee" }

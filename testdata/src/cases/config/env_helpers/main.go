// The helpers that people write around the environment, with defaults in their own places.
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/segmentio/kafka-go"
)

var defaults = map[string]string{
	"ORDERS_TOPIC": "orders",
	"AUDIT_TOPIC":  "audits",
}

func fromMap(key string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return defaults[key]
}

func getEnv[T any](key string, def T, parse func(string) (T, error)) T {
	raw, ok := os.LookupEnv(key)
	if !ok || raw == "" {
		return def
	}
	v, err := parse(raw)
	if err != nil {
		return def
	}
	return v
}

func asIs(s string) (string, error) { return s, nil }

func getEnvAsSlice(name string, def []string, sep string) []string {
	v := os.Getenv(name)
	if v == "" {
		return def
	}
	return strings.Split(v, sep)
}

func lookup(key string) (string, error) {
	v, ok := os.LookupEnv(key)
	if !ok {
		return "", fmt.Errorf("%s is not set", key)
	}
	return strings.TrimSpace(v), nil
}

func must(v string, err error) string {
	if err != nil {
		panic(err)
	}
	return v
}

type settings struct {
	mail, retry string
	port        int
}

func (s *settings) bind(target *string, key, def string) {
	*target = def
	if v := os.Getenv(key); v != "" {
		*target = v
	}
}

func newSettings() settings {
	var s settings
	s.bind(&s.mail, "MAIL_TOPIC", "mails")
	s.bind(&s.retry, "RETRY_TOPIC", "retries")
	s.port, _ = strconv.Atoi(os.Getenv("PORT"))
	return s
}

type table struct {
	target *string
	key    string
}

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func main() {
	send(fromMap("ORDERS_TOPIC"))                // want publish "kafka orders" from "default" alias "${ORDERS_TOPIC}"
	send(fromMap("AUDIT_TOPIC"))                 // want publish "kafka audits-deployed" from "deployment" alias "${AUDIT_TOPIC}" alias "audits"
	send(getEnv("PARSED_TOPIC", "parsed", asIs)) // want publish "kafka parsed" from "default" alias "${PARSED_TOPIC}"
	send(must(lookup("MUST_TOPIC")))             // want publish "kafka ${MUST_TOPIC}" from "symbolic"
	for _, t := range getEnvAsSlice("FAN_TOPICS", []string{"fan-default"}, ",") {
		send(t) // want publish "kafka fan-a" from "deployment" // want publish "kafka fan-b" from "deployment"
	}
	for _, t := range getEnvAsSlice("MORE_TOPICS", []string{"more-a", "more-b"}, ",") {
		send(t) // want publish "kafka more-a" // want publish "kafka more-b"
	}
	s := newSettings()
	send(s.mail)  // want publish "kafka mails" from "default" alias "${MAIL_TOPIC}"
	send(s.retry) // want publish "kafka retries" from "default" alias "${RETRY_TOPIC}"
	var a, b string
	for _, row := range []table{{&a, "A_TOPIC"}, {&b, "B_TOPIC"}} {
		*row.target = os.Getenv(row.key)
	}
	send(a) // want publish "kafka ${A_TOPIC}" from "symbolic"
	send(b) // want publish "kafka ${B_TOPIC}" from "symbolic"
}

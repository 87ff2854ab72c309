package run

import (
	"context"

	"github.com/segmentio/kafka-go"
)

var services = map[string]func(){}

func Register(name string, f func()) { services[name] = f }

func Main(name string) {
	run, ok := services[name]
	if !ok {
		panic("no such service")
	}
	run()
}

func Consume(topic string, handle func(kafka.Message)) {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: topic})
	for {
		m, _ := r.ReadMessage(context.Background())
		handle(m)
	}
}

// go-nsq: consumers with a handler object, a function, and concurrent handlers.
package main

import (
	"log"

	"github.com/nsqio/go-nsq"
)

type myMessageHandler struct{}

// HandleMessage implements the Handler interface.
func (h *myMessageHandler) HandleMessage(m *nsq.Message) error {
	if len(m.Body) == 0 {
		return nil
	}
	return process(m.Body)
}

func process(b []byte) error { log.Println(string(b)); return nil }

func onClick(m *nsq.Message) error {
	m.DisableAutoResponse()
	if m.Attempts > 3 {
		m.Requeue(-1) // want effect "nack (*go-nsq.Message).Requeue"
		return nil
	}
	m.Finish() // want effect "ack (*go-nsq.Message).Finish"
	return nil
}

func listen(topic, channel string, h nsq.Handler) *nsq.Consumer {
	consumer, err := nsq.NewConsumer(topic, channel, nsq.NewConfig())
	if err != nil {
		log.Fatal(err)
	}
	consumer.AddHandler(h)
	if err := consumer.ConnectToNSQLookupd("localhost:4161"); err != nil {
		log.Fatal(err)
	}
	return consumer
}

func main() {
	consumer, err := nsq.NewConsumer("events", "channel", nsq.NewConfig())
	if err != nil {
		log.Fatal(err)
	}
	consumer.AddHandler(&myMessageHandler{}) // want subscribe "nsq events" group "channel" handler "myMessageHandler.HandleMessage"
	_ = consumer.ConnectToNSQD("localhost:4150")
	defer consumer.Stop()

	c, err := nsq.NewConsumer("clicks", "counter#ephemeral", nsq.NewConfig())
	if err != nil {
		log.Fatal(err)
	}
	c.AddConcurrentHandlers(nsq.HandlerFunc(onClick), 8) // want subscribe "nsq clicks" group "counter#ephemeral" handler "onClick"
	c.ChangeMaxInFlight(10)

	// want subscribe "nsq reminders" group "mailer" handler "myMessageHandler.HandleMessage"
	defer listen("reminders", "mailer", &myMessageHandler{}).Stop()
	// want subscribe "nsq audit" group "archive" handler "main"
	defer listen("audit", "archive", nsq.HandlerFunc(func(m *nsq.Message) error { return process(m.Body) })).Stop()

	unused, err := nsq.NewConsumer("not-read", "none", nsq.NewConfig())
	if err == nil {
		unused.Stop()
	}
}

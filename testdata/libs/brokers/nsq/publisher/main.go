// go-nsq: single, multiple, deferred and asynchronous messages.
package main

import (
	"encoding/json"
	"log"
	"os"
	"time"

	"github.com/nsqio/go-nsq"
)

const clicks = "clicks"

type event struct {
	Name string `json:"name"`
}

type bus struct {
	p     *nsq.Producer
	topic string
}

func (b *bus) send(e event) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return b.p.Publish(b.topic, body) // want publish "nsq events"
}

func main() {
	config := nsq.NewConfig()
	producer, err := nsq.NewProducer("127.0.0.1:4150", config)
	if err != nil {
		log.Fatal(err)
	}
	defer producer.Stop()
	if err := producer.Ping(); err != nil {
		log.Fatal(err)
	}
	b := &bus{producer, "events"}
	_ = b.send(event{"start"})
	_ = producer.MultiPublish(clicks, [][]byte{[]byte("one"), []byte("two")}) // want publish "nsq clicks"
	_ = producer.DeferredPublish("reminders", time.Minute, []byte("later"))   // want publish "nsq reminders"
	done := make(chan *nsq.ProducerTransaction, 3)
	_ = producer.PublishAsync(os.Getenv("AUDIT_TOPIC"), []byte("x"), done, "not-a-topic") // want publish "nsq audit"
	_ = producer.MultiPublishAsync("clicks#ephemeral", nil, done)                         // want publish "nsq clicks#ephemeral"
	_ = producer.DeferredPublishAsync("reminders", time.Minute, []byte("later"), done)    // want publish "nsq reminders"
	log.Println((<-done).Error, nsq.IsValidTopicName("not-a-topic"))
}

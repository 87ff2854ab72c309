// dd-trace-go: its own clients around those of Kafka and Pub/Sub, and net/http.
package main

import (
	"context"
	"log"
	"net/http"

	"cloud.google.com/go/pubsub"
	saramatrace "github.com/DataDog/dd-trace-go/contrib/IBM/sarama/v2"
	pubsubtrace "github.com/DataDog/dd-trace-go/contrib/cloud.google.com/go/pubsub.v1/v2"
	httptrace "github.com/DataDog/dd-trace-go/contrib/net/http/v2"
	kafkatrace "github.com/DataDog/dd-trace-go/contrib/segmentio/kafka-go/v2"
	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
)

const refundsTopic = "refunds"

func consume(ctx context.Context) error {
	r := kafkatrace.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka:9092"}, Topic: refundsTopic, GroupID: "events"})
	defer r.Close()
	_, err := r.ReadMessage(ctx) // want subscribe "kafka refunds" group "events"
	return err
}

func produce(ctx context.Context) error {
	w := kafkatrace.NewWriter(kafka.WriterConfig{Brokers: []string{"kafka:9092"}, Topic: "receipts"})
	if err := w.WriteMessages(ctx, kafka.Message{Value: []byte("{}")}); err != nil { // want publish "kafka receipts"
		return err
	}
	wrapped := kafkatrace.WrapWriter(&kafka.Writer{Addr: kafka.TCP("kafka:9092"), Topic: "mails"})
	return wrapped.WriteMessages(ctx, kafka.Message{Value: []byte("{}")}) // want publish "kafka mails"
}

func sync(cfg *sarama.Config) error {
	p, err := sarama.NewSyncProducer([]string{"kafka:9092"}, cfg)
	if err != nil {
		return err
	}
	p = saramatrace.WrapSyncProducer(cfg, p)
	_, _, err = p.SendMessage(&sarama.ProducerMessage{Topic: "audit"}) // want publish "kafka audit"
	return err
}

func google(ctx context.Context) error {
	c, err := pubsub.NewClient(ctx, "shop")
	if err != nil {
		return err
	}
	_, err = pubsubtrace.Publish(ctx, c.Topic("invoices"), &pubsub.Message{Data: []byte("{}")}).Get(ctx) // want publish "gcp-pubsub invoices"
	if err != nil {
		return err
	}
	sub := c.Subscription("invoices-archive")
	return sub.Receive(ctx, pubsubtrace.WrapReceiveHandler(sub, archive)) // want subscribe "gcp-pubsub invoices-archive" handler "archive"
}

func archive(_ context.Context, m *pubsub.Message) { m.Ack() } // want effect "ack (*pubsub.Message).Ack"

func main() {
	ctx := context.Background()
	log.Print(consume(ctx), produce(ctx), sync(sarama.NewConfig()), google(ctx))
	client := httptrace.WrapClient(&http.Client{})
	if resp, err := client.Get("http://rates/v1/rates"); err == nil { // want call "http -> rates GET /v1/rates"
		_ = resp.Body.Close()
	}
	mux := httptrace.NewServeMux()
	mux.HandleFunc("GET /events", list)                                                     // want endpoint "http GET /events" handler "list"
	mux.Handle("POST /events", httptrace.WrapHandler(http.HandlerFunc(list), "events", "")) // want endpoint "http POST /events" handler "list"
	log.Fatal(http.ListenAndServe(":8080", mux))
}

func list(http.ResponseWriter, *http.Request) {}

// What is sent is the type that is written as bytes, whatever writes it; maps, texts and bytes of unknown making are none.
package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/segmentio/kafka-go"
)

type Order struct {
	ID    string
	Lines []Line
}

type Line struct{ SKU string }

type Refund struct{ Order string }

type config struct{ Brokers []string }

type job struct {
	topic string
	body  []byte
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	order := Order{ID: "1"}

	body, _ := json.Marshal(order)
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "value", Value: body}) // want publish "kafka value" message "Order"

	body, _ = json.MarshalIndent(&order, "", " ")
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "pointer", Value: body}) // want publish "kafka pointer" message "Order"

	var buf bytes.Buffer
	_ = json.NewEncoder(&buf).Encode(Refund{Order: order.ID})
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "buffer", Value: buf.Bytes()}) // want publish "kafka buffer" message "Refund"

	out := bytes.NewBuffer(nil)
	_ = writeTo(out, &order)
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "gob", Value: out.Bytes()}) // want publish "kafka gob" message "Order"

	body, _ = encode([]Line{{SKU: "a"}})
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "helper", Value: body}) // want publish "kafka helper" message "[]Line"

	j := job{topic: "field", body: mustEncode(Refund{})}
	_ = w.WriteMessages(ctx, kafka.Message{Topic: j.topic, Value: j.body}) // want publish "kafka field" message "Refund"

	body, _ = json.Marshal(map[string]any{"order": order, "note": "hello"})
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "map", Value: body}) // want publish "kafka map" message ""

	_ = w.WriteMessages(ctx, kafka.Message{Topic: "text", Value: []byte(fmt.Sprintf("order %s", order.ID))}) // want publish "kafka text" message ""

	body, _ = os.ReadFile("order.json")
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "file", Value: body}) // want publish "kafka file" message ""

	var c config
	body, _ = json.Marshal(c) // written to the log only
	log.Printf("%s", body)
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "other", Value: []byte("ping")}) // want publish "kafka other" message ""

	var unsent bytes.Buffer
	_ = gob.NewEncoder(&unsent).Encode(c)
	var empty bytes.Buffer
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "empty", Value: empty.Bytes()}) // want publish "kafka empty" message ""
}

func writeTo(out *bytes.Buffer, v any) error { return gob.NewEncoder(out).Encode(v) }

func encode(v any) ([]byte, error) { return json.Marshal(v) }

func mustEncode(v any) []byte {
	body, err := encode(v)
	if err != nil {
		panic(err)
	}
	return body
}

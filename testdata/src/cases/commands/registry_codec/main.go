// A registry of which a flag chooses how something is done, not what.
package main

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"flag"

	"github.com/segmentio/kafka-go"
)

var codecs = map[string]func(any) ([]byte, error){}

func init() {
	codecs["json"] = json.Marshal
	codecs["xml"] = marked
}

func marked(v any) ([]byte, error) { return xml.Marshal(v) }

func main() {
	codec := flag.String("codec", "json", "")
	encode := codecs[*codec]
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "orders"})
	w := &kafka.Writer{Topic: "copies"}
	for {
		m, _ := r.ReadMessage(context.Background()) // want subscribe "kafka orders" service "registry_codec"
		body, _ := encode(m.Value)
		w.WriteMessages(context.Background(), kafka.Message{Value: body}) // want publish "kafka copies" service "registry_codec"
	}
}

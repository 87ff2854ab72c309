// Look-alikes: JSON of a file is configuration, the JSON of a message or a response is not.
package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

type config struct {
	Topic string `json:"topic"`
	Inner struct {
		Topic string `json:"topic"`
	} `json:"inner"`
}

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

func load(path string) (*config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var c config
	if err := json.NewDecoder(f).Decode(&c); err != nil {
		return nil, err
	}
	return &c, nil
}

func main() {
	c, err := load("config.json")
	if err != nil {
		return
	}
	send(c.Topic) // want publish "kafka json-topic" from "deployment" alias "${topic}"
	r := kafka.NewReader(kafka.ReaderConfig{Topic: c.Inner.Topic})
	m, err := r.ReadMessage(context.Background()) // want subscribe "kafka json-inner" from "deployment"
	if err != nil {
		return
	}
	var message config
	if json.Unmarshal(m.Value, &message) == nil {
		send(message.Topic)       // want unresolved publish "kafka" reason "filled at run time"
		send(message.Inner.Topic) // want unresolved publish "kafka" reason "filled at run time"
	}
	resp, err := http.Get("http://settings/") // want call "http -> settings GET /"
	if err != nil {
		return
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return
	}
	var answer config
	if json.Unmarshal(body, &answer) == nil {
		send(answer.Inner.Topic) // want unresolved publish "kafka" reason "filled at run time"
	}
}

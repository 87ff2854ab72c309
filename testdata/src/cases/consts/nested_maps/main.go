// Maps of maps, of structs and of slices: a known key gives its entry, and only that one.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type kind string

const (
	created kind = "created"
	removed kind = "removed"
)

var byRegion = map[string]map[kind]string{
	"eu": {created: "eu-created", removed: "eu-removed"},
	"us": {created: "us-created", removed: "us-removed"},
}

type target struct{ topic, key string }

var targets = map[kind]target{
	created: {topic: "target-created", key: "c"},
	removed: {topic: "target-removed", key: "r"},
}

var pointers = map[kind]*target{
	created: {topic: "pointer-created"},
	removed: {topic: "pointer-removed"},
}

var fanOut = map[kind][]string{
	created: {"fan-a", "fan-b"},
	removed: {"fan-c"},
}

var filled = map[kind]string{}

func init() {
	filled[created] = "filled-created"
	filled[removed] = "filled-removed"
}

func topicFor(region string, k kind) string { return byRegion[region][k] }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: byRegion["eu"][created]})       // want publish "kafka eu-created"
	w.WriteMessages(ctx, kafka.Message{Topic: topicFor("us", removed)})       // want publish "kafka us-removed"
	w.WriteMessages(ctx, kafka.Message{Topic: byRegion[os.Args[1]][created]}) // want publish "kafka eu-created" publish "kafka us-created"
	w.WriteMessages(ctx, kafka.Message{Topic: targets[created].topic})        // want publish "kafka target-created"
	w.WriteMessages(ctx, kafka.Message{Topic: pointers[removed].topic})       // want publish "kafka pointer-removed"
	w.WriteMessages(ctx, kafka.Message{Topic: filled[created]})               // want publish "kafka filled-created"
	for _, t := range fanOut[created] {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka fan-a" publish "kafka fan-b"
	}
	for _, t := range targets {
		w.WriteMessages(ctx, kafka.Message{Topic: t.topic, Key: []byte(t.key)}) // want publish "kafka target-created" key "c" publish "kafka target-removed" key "r"
	}
	if t, ok := targets[kind(os.Args[1])]; ok {
		w.WriteMessages(ctx, kafka.Message{Topic: t.topic}) // want publish "kafka target-created" publish "kafka target-removed"
	}
}

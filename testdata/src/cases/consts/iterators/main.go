// Topics out of iterators: slices.Values, maps.Keys and Values, sorted and collected, and a project's own.
package main

import (
	"context"
	"iter"
	"maps"
	"slices"

	"github.com/segmentio/kafka-go"
)

var list = []string{"list-a", "list-b"}

var byName = map[string]string{"key-a": "value-a", "key-b": "value-b"}

func own(yield func(string) bool) {
	if yield("own-a") {
		yield("own-b")
	}
}

type catalogue struct{ topics []string }

func (c *catalogue) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, t := range c.topics {
			if !yield(t) {
				return
			}
		}
	}
}

func pairs() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if !yield("pair-a", "one") {
			return
		}
		yield("pair-b", "two")
	}
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	for t := range slices.Values(list) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka list-a" publish "kafka list-b"
	}
	for _, t := range slices.All(list) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka list-a" publish "kafka list-b"
	}
	for t := range maps.Keys(byName) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka key-a" publish "kafka key-b"
	}
	for t := range maps.Values(byName) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka value-a" publish "kafka value-b"
	}
	for _, t := range slices.Sorted(maps.Keys(byName)) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka key-a" publish "kafka key-b"
	}
	for _, t := range slices.Collect(maps.Values(byName)) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka value-a" publish "kafka value-b"
	}
	for t := range own {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka own-a" publish "kafka own-b"
	}
	c := &catalogue{topics: []string{"catalogue-a", "catalogue-b"}}
	for t := range c.all() {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka catalogue-a" publish "kafka catalogue-b"
	}
	for t, key := range pairs() {
		w.WriteMessages(ctx, kafka.Message{Topic: t, Key: []byte(key)}) // want publish "kafka pair-a" key "one" publish "kafka pair-b" key "two"
	}
}

// A message that writes itself as bytes or as a map is known by its type, and by the name of its type that it writes.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strconv"

	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

const prefix = "member."

type event interface {
	Encode() (map[string]any, error)
}

type joined struct{ id string }

func (j joined) Encode() (map[string]any, error) {
	return map[string]any{"operation": prefix + "joined", "id": j.id, "kind": "7 days"}, nil
}

type left struct{ joined }

func (l *left) Encode() (map[string]any, error) {
	m := map[string]any{"id": l.id}
	m["operation"] = prefix + "left"
	return m, nil
}

type Reading struct{ celsius float64 }

func (r *Reading) MarshalBinary() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(strconv.FormatFloat(r.celsius, 'f', 1, 64))
	return b.Bytes(), nil
}

// table encodes what it is given, not itself.
type table struct{ rows map[string]string }

func (t *table) Encode(key string) ([]byte, error) { return []byte(t.rows[key]), nil }

type store struct{ rdb *redis.Client }

func (s *store) Publish(ctx context.Context, stream string, e event) error {
	values, err := e.Encode()
	if err != nil {
		return err
	}
	values["at"] = 1
	data, err := json.Marshal(values)
	if err != nil {
		return err
	}
	return s.rdb.XAdd(ctx, &redis.XAddArgs{Stream: "events." + stream, Values: map[string]any{"data": string(data)}}).Err()
}

func main() {
	ctx := context.Background()
	s := &store{rdb: redis.NewClient(&redis.Options{})}
	_ = s.Publish(ctx, "joined", joined{id: "1"}) // want publish "redis-stream events.joined" message "member.joined joined"
	_ = s.Publish(ctx, "left", &left{})           // want publish "redis-stream events.left" message "member.left left"

	w := &kafka.Writer{}
	b, _ := (&Reading{celsius: 20}).MarshalBinary()
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "readings", Value: b}) // want publish "kafka readings" message "Reading"

	b, _ = (&table{}).Encode("a")
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "rows", Value: b}) // want publish "kafka rows" message ""
}

// The JSON that a payload becomes: tags, embedded structs, pointers, lists, maps, enums, types that hold themselves or encode themselves. Beside it stand the schemas that are wanted.
package main

import (
	"context"
	"encoding/json"
	"time"

	"github.com/segmentio/kafka-go"
)

type Status string

const (
	Open Status = "open"
	Done Status = "done"
)

type Level int

const (
	Low Level = iota
	High
)

type Base struct {
	ID string `json:"id" validate:"required,uuid"`
	At time.Time
}

type Money struct{ cents int64 }

func (m Money) MarshalJSON() ([]byte, error) { return json.Marshal(m.cents) }

type Color struct{ r, g, b byte }

func (c Color) MarshalText() ([]byte, error) { return []byte{c.r, c.g, c.b}, nil }

type Line struct {
	// SKU is the article.
	SKU   string `json:"sku"`
	Parts []Line `json:"parts,omitempty"`
}

type Order struct {
	*Base
	Status  Status             `json:"status"`
	Level   Level              `json:"level"`
	Number  int64              `json:"number,string"`
	Lines   []*Line            `json:"lines"`
	Tags    map[string]float64 `json:"tags,omitempty"`
	Price   Money              `json:"price"`
	Color   Color              `json:"color"`
	Raw     []byte             `json:"raw"`
	More    any                `json:"more"`
	Parent  *Order             `json:"parent,omitzero"`
	Wrapped Page[Line]         `json:"wrapped"`
	Hidden  string             `json:"-"`
	own     string
}

type Page[T any] struct {
	Items []T `json:"items"`
}

func main() {
	w := &kafka.Writer{Topic: "orders"}
	data, err := json.Marshal(Order{own: "x"})
	if err != nil {
		return
	}
	_ = w.WriteMessages(context.Background(), kafka.Message{Value: data}) // want publish "kafka orders" message "Order" entry "startup"
}

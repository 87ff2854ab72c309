// Package bus publishes events that know their topic.
package bus

type Event interface{ Topic() string }

func Emit(e Event) {}

func EmitLater(e Event) {}

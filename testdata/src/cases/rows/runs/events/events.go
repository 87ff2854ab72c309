// Package events talks to a sidecar, so that rows say what it does.
package events

// A Handler works on events.
type Handler interface{ HandleEvent(body []byte) error }

// Subscribe has h work on the events of a topic.
func Subscribe(topic string, h Handler) error { return nil }

// Describe says what h is.
func Describe(h any) string { return "" }

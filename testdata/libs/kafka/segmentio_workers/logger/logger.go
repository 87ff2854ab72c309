// Package logger is what services log by.
package logger

import "log"

// Logger logs.
type Logger interface {
	Warnf(format string, args ...any)
	Event(topic string, partition int, offset int64)
}

type std struct{ name string }

// New makes a logger.
func New(name string) Logger { return &std{name} }

func (l *std) Warnf(format string, args ...any) { log.Printf(l.name+": "+format, args...) }

func (l *std) Event(topic string, partition int, offset int64) { log.Print(topic, partition, offset) }

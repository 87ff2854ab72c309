// Package settings is shared.
package settings

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
	"go.yaml.in/yaml/v3"
)

// Config is read from a file.
type Config struct {
	Topic string `yaml:"topic"`
	Only  string `yaml:"only"`
}

// Read decodes any file.
func Read[T any](path string) (*T, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	v := new(T)
	return v, yaml.Unmarshal(data, v)
}

// Load reads the file.
func Load(path string) (*Config, error) { return Read[Config](path) }

// Send sends.
func Send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

package main

import (
	"fmt"
	"os"

	"go.yaml.in/yaml/v3"
)

// config is what the configuration file tells settlement.
type config struct {
	Listen string `yaml:"listen"`
	Queues struct {
		// Bookings is the URL of the queue of completed bookings.
		Bookings string `yaml:"bookings"`
	} `yaml:"queues"`
	Bank struct {
		URL string `yaml:"url"`
	} `yaml:"bank"`
	Kafka struct {
		Brokers []string `yaml:"brokers"`
	} `yaml:"kafka"`
	NATS struct {
		URL string `yaml:"url"`
	} `yaml:"nats"`
}

// loadConfig reads the configuration file at path.
func loadConfig(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	var cfg config
	if err := yaml.Unmarshal(data, &cfg); err != nil {
		return nil, fmt.Errorf("configuration %s: %w", path, err)
	}
	return &cfg, nil
}

// Package config holds the settings.
package config

// Config is read from the environment.
type Config struct {
	Kafka Kafka
	Mail  Mail `env-prefix:"MAIL_"`
}

// Kafka names topics.
type Kafka struct {
	Orders  string `env:"ORDERS_TOPIC" env-default:"orders"`
	Audit   string `env:"AUDIT_TOPIC" env-required:"true"`
	Ignored string
}

// Mail has a prefix.
type Mail struct {
	Topic string `env:"TOPIC" env-default:"mails"`
}

package mail

import (
	"fixtures/cases/commands/registry_init/run"

	"github.com/segmentio/kafka-go"
)

func init() { run.Register("mail", start) }

func start() {
	run.Consume("mails", func(kafka.Message) {}) // want subscribe "kafka mails" service "mail"
}

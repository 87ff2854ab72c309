package billing

import (
	"fixtures/cases/commands/registry_init/run"

	"github.com/segmentio/kafka-go"
)

func init() { run.Register("billing", start) }

func start() {
	run.Consume("orders", func(kafka.Message) {}) // want subscribe "kafka orders" service "billing"
}

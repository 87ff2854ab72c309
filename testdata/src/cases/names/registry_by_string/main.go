// Factories in a registry that init functions of other packages fill.
package main

import (
	"context"
	"os"

	"fixtures/cases/names/registry_by_string/sinks"
	_ "fixtures/cases/names/registry_by_string/sinks/kafkasink"
	_ "fixtures/cases/names/registry_by_string/sinks/natssink"
)

func main() {
	s, err := sinks.Open(os.Getenv("SINK"))
	if err != nil {
		return
	}
	_ = s.Emit(context.Background(), "metrics")
}

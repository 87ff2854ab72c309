// A registry that packages fill in init; a word of the command line is the key.
package main

import (
	"os"

	_ "fixtures/cases/commands/registry_init/billing"
	_ "fixtures/cases/commands/registry_init/mail"
	"fixtures/cases/commands/registry_init/run"
)

func main() { run.Main(os.Args[1]) }

// Each sub-command that serves is a service of its own; what runs before the choice belongs to each.
package main

import "fixtures/cases/commands/cobra/cmd"

func main() { cmd.Execute() }

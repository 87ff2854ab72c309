// Msatopo maps event-driven Go microservice systems.
package main

import (
	"os"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/msatopo/msatopo/analyzers"
	"github.com/msatopo/msatopo/cmd/msatopo/internal/cli"
)

func main() {
	if cli.IsVet(os.Args[1:]) {
		unitchecker.Main(analyzers.All...) // exits by itself, as go vet expects
	}
	os.Exit(cli.ExitCode(cli.Run(os.Args[1:], os.Stdout, os.Stderr)))
}

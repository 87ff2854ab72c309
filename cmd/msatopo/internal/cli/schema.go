package cli

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/cmd/msatopo/internal/config"
)

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Write the JSON Schema of .msatopo.yaml",
		Long: `Schema writes the JSON Schema of .msatopo.yaml. An editor that speaks YAML
completes and checks the file by it, when the file begins with

  # yaml-language-server: $schema=msatopo.schema.json`,
		Example: `  msatopo schema > msatopo.schema.json`,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			enc := json.NewEncoder(cmd.OutOrStdout())
			enc.SetIndent("", "  ")
			enc.SetEscapeHTML(false)
			return enc.Encode(config.JSONSchema())
		},
	}
}

package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/rules"
	"github.com/msatopo/msatopo/graph/suppress"
)

func newExplain() *cobra.Command {
	return &cobra.Command{
		Use:     "explain RULE",
		Short:   "Say why a rule of check is there, and what to do about its findings",
		Example: `  msatopo explain unusedignore`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("explain: want one rule: run msatopo rules for the list")
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return suppress.IDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := suppress.CheckRule(args[0]); err != nil {
				return fmt.Errorf("%w: run msatopo rules for the list", err)
			}
			_, err := io.WriteString(cmd.OutOrStdout(), rules.Find(args[0]).Explain())
			return err
		},
	}
}

package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/rules"
)

func newRules() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "List what check looks for",
		Example: `  msatopo rules --format markdown`,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			w := cmd.OutOrStdout()
			switch format {
			case "text":
				return writeRules(w)
			case "markdown":
				_, err := io.WriteString(w, rules.Table(rules.All))
				return err
			case "json":
				return writeRulesJSON(w)
			}
			return fmt.Errorf("unknown format: %q: use one of text, markdown, json", format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "output `format`: text, markdown, json")
	return cmd
}

func writeRules(w io.Writer) error {
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range rules.All {
		fmt.Fprintf(tab, "%s\t%s\t%s\n", r.ID, r.State(), r.Title)
	}
	return tab.Flush()
}

// ruleJSON is a rule for programs.
type ruleJSON struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	Why      string       `json:"why"`
	Since    string       `json:"since"`
	Severity string       `json:"severity"`
	Enabled  bool         `json:"enabled"` // unless it is asked for or not wanted
	Options  []optionJSON `json:"options"`
	Bad      string       `json:"bad,omitempty"`
	Good     string       `json:"good,omitempty"`
}

type optionJSON struct {
	Name    string   `json:"name"`
	Doc     string   `json:"doc"`
	Default string   `json:"default,omitempty"`
	Words   []string `json:"words,omitempty"`
}

func writeRulesJSON(w io.Writer) error {
	list := []ruleJSON{}
	for _, r := range rules.All {
		out := ruleJSON{r.ID, r.Title, r.Why, r.Since, string(r.Severity), !r.Off, []optionJSON{}, r.Bad, r.Good}
		for _, o := range r.Options {
			out.Options = append(out.Options, optionJSON{o.Name, o.Doc, o.Default, o.Words})
		}
		list = append(list, out)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}

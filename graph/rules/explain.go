package rules

import (
	"fmt"
	"strings"
)

// State is how bad the rule's findings are, and whether it is on, in words.
func (r *Rule) State() string {
	if r.Off {
		return string(r.Severity) + ", off by default"
	}
	return string(r.Severity)
}

// Table lists rules as a table in Markdown.
func Table(list []*Rule) string {
	var b strings.Builder
	b.WriteString("| rule | finds | severity | options |\n|---|---|---|---|\n")
	for _, r := range list {
		var options []string
		for _, o := range r.Options {
			text := "`" + o.Name + "`"
			if o.Default != "" {
				text += " (" + o.Default + ")"
			}
			options = append(options, text)
		}
		line := fmt.Sprintf("| %s | %s | %s | %s |", r.ID, strings.ReplaceAll(r.Title, "|", `\|`), r.State(), strings.Join(options, ", "))
		b.WriteString(strings.ReplaceAll(line, "|  |", "| |") + "\n")
	}
	return b.String()
}

// Explain is all that there is to say of the rule, as plain text.
func (r *Rule) Explain() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\nSeverity: %s. Since %s.\n\n%s\n", r.ID, r.Title, r.State(), r.Since, strings.TrimSpace(r.Why))
	if len(r.Options) > 0 {
		fmt.Fprintf(&b, "\nOptions, in .msatopo.yaml under rules, %s:\n\n", r.ID)
		for _, o := range r.Options {
			fmt.Fprintf(&b, "    %s\n        %s\n", o.Name, o.Describe())
		}
	}
	for _, e := range r.examples() {
		fmt.Fprintf(&b, "\n%s:\n\n%s\n", e.title, indent(e.code))
	}
	return b.String()
}

// Markdown is what Explain says, with headings and code marked.
func (r *Rule) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s: %s\n\nSeverity: %s. Since %s.\n\n%s\n", r.ID, r.Title, r.State(), r.Since, strings.TrimSpace(r.Why))
	if len(r.Options) > 0 {
		fmt.Fprintf(&b, "\nOptions, in `.msatopo.yaml` under `rules`, `%s`:\n\n", r.ID)
		for _, o := range r.Options {
			fmt.Fprintf(&b, "- `%s`: %s\n", o.Name, o.Describe())
		}
	}
	for _, e := range r.examples() {
		fmt.Fprintf(&b, "\n%s:\n\n```\n%s\n```\n", e.title, strings.Trim(e.code, "\n"))
	}
	return b.String()
}

// Describe is what there is to say of the option, in one line.
func (o Option) Describe() string {
	s := o.Doc
	if len(o.Words) > 0 {
		s += "; of " + strings.Join(o.Words, ", ")
	}
	if o.Default != "" {
		s += " (default " + o.Default + ")"
	}
	return s
}

type example struct{ title, code string }

func (r *Rule) examples() []example {
	var out []example
	for _, e := range []example{{"Reported", r.Bad}, {"Not reported", r.Good}} {
		if e.code != "" {
			out = append(out, e)
		}
	}
	return out
}

func indent(code string) string {
	lines := strings.Split(strings.Trim(code, "\n"), "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = "    " + l
		}
	}
	return strings.Join(lines, "\n")
}

package config

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/rules"
)

// Rules is what a team says of rules, by their ids.
type Rules struct{ rules.Settings }

// rulesSchema allows for each rule its options beside what every rule has.
func rulesSchema() *schema {
	s := &schema{kind: fixed}
	for _, r := range rules.All {
		of := &schema{kind: fixed, doc: r.Title, fields: []field{
			{"severity", &schema{kind: aText, words: severities(), doc: fmt.Sprintf("of all its findings (default %s)", r.Severity)}},
			{"enabled", &schema{kind: aBool, doc: fmt.Sprintf("whether it is looked for (default %t)", !r.Off)}},
		}}
		for _, o := range r.Options {
			opt := &schema{kind: number, doc: fmt.Sprintf("%s (default %s)", o.Doc, o.Default)}
			if o.Words != nil || o.Free {
				opt.kind, opt.words = texts, o.Words
			}
			of.fields = append(of.fields, field{o.Name, opt})
		}
		s.fields = append(s.fields, field{r.ID, of})
	}
	return s
}

func severities() []string {
	var out []string
	for _, s := range graph.Severities {
		out = append(out, string(s))
	}
	return out
}

// UnmarshalYAML takes the block, which has been checked against its schema.
func (r *Rules) UnmarshalYAML(n *yaml.Node) error {
	var blocks map[string]map[string]yaml.Node
	if err := n.Decode(&blocks); err != nil {
		return err
	}
	r.Settings = rules.Settings{}
	for id, block := range blocks {
		set := rules.Setting{Options: rules.Options{}}
		for name, value := range block {
			switch name {
			case "severity":
				set.Severity = graph.Severity(value.Value)
			case "enabled":
				var on bool
				if err := value.Decode(&on); err != nil {
					return err
				}
				set.On, set.Off = on, !on
			default:
				set.Options[name] = optionText(&value)
			}
		}
		r.Settings[id] = set
	}
	return nil
}

// optionText gives a number, a word or a list of words as Option.Default is written.
func optionText(n *yaml.Node) string {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind != yaml.SequenceNode {
		return n.Value
	}
	var words []string
	for _, w := range n.Content {
		words = append(words, w.Value)
	}
	return strings.Join(words, ", ")
}

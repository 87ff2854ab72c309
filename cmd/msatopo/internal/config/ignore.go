package config

import (
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/suppress"
)

// An Ignore says which findings are not told, and why.
type Ignore struct {
	Rule    knowledge.Texts `yaml:"rule" required:"yes" doc:"ids of the rules"`
	Path    knowledge.Text  `yaml:"path" doc:"files in which the finding stands, from the folder of this file; * and ? as in a shell, ** for any folders"`
	Channel knowledge.Text  `yaml:"channel" doc:"id or name of the channel that the finding is about; * and ? as in a shell"`
	Service knowledge.Text  `yaml:"service" doc:"a service that the finding is about"`
	Reason  knowledge.Text  `yaml:"reason" required:"yes" doc:"why it is not told"`
	Until   knowledge.Text  `yaml:"until" doc:"last day on which this holds, as 2027-01-31"`
}

func (f *File) checkIgnores() (errs []error) {
	for _, i := range f.Ignore {
		for _, r := range i.Rule {
			if err := suppress.CheckRule(r.Value); err != nil {
				errs = append(errs, problem(r, "%s", err))
			}
		}
		if i.Until.Value != "" {
			if _, err := suppress.ParseUntil(i.Until.Value); err != nil {
				errs = append(errs, problem(i.Until, "%s", err))
			}
		}
		for _, pattern := range []knowledge.Text{i.Path, i.Channel} {
			if _, err := path.Match(pattern.Value, ""); err != nil {
				errs = append(errs, problem(pattern, "the pattern %q is not finished", pattern.Value))
			}
		}
		if strings.TrimSpace(i.Reason.Value) == "" {
			errs = append(errs, problem(i.Reason, "reason is empty"))
		}
		if i.Path.Value == "" && i.Channel.Value == "" && i.Service.Value == "" {
			errs = append(errs, problem(i.Rule[0], "path, channel or service is missing: to silence a rule everywhere, say enabled: false under rules"))
		}
	}
	return errs
}

// Suppress adds the list to s. file and within are as for Declared.
func (f *File) Suppress(s *suppress.Set, file, within string, t *graph.Topology) {
	names := map[string]string{}
	for _, c := range t.Channels {
		names[c.ID] = c.Name
	}
	for _, i := range f.Ignore {
		out := suppress.Ignore{Reason: i.Reason.Value, Position: place(file, i.Rule[0])}
		for _, r := range i.Rule {
			out.Rules = append(out.Rules, r.Value)
		}
		if i.Until.Value != "" {
			out.Until, _ = suppress.ParseUntil(i.Until.Value) // checkIgnores has read it
		}
		s.Add(out, func(g *graph.Finding) bool {
			return (i.Path.Value == "" || matchPath(path.Clean(i.Path.Value), path.Join(within, g.Position.File))) &&
				(i.Channel.Value == "" || g.Channel != "" && (matchName(i.Channel.Value, g.Channel) || matchName(i.Channel.Value, names[g.Channel]))) &&
				(i.Service.Value == "" || slices.Contains(g.Services, i.Service.Value))
		})
	}
}

// matchPath matches part by part; ** stands for any number of parts. A pattern of a
// folder means all that is below it.
func matchPath(pattern, file string) bool {
	return matchParts(strings.Split(pattern, "/"), strings.Split(file, "/"))
}

func matchParts(pattern, file []string) bool {
	for i, p := range pattern {
		if p == "**" {
			for skip := range len(file) - i + 1 {
				if matchParts(pattern[i+1:], file[i+skip:]) {
					return true
				}
			}
			return false
		}
		if i >= len(file) {
			return false
		}
		if ok, err := path.Match(p, file[i]); !ok || err != nil {
			return false
		}
	}
	return true
}

// matchName matches a name, in which a slash is a letter like any other.
func matchName(pattern, name string) bool {
	flat := strings.NewReplacer("/", "\x01")
	ok, err := path.Match(flat.Replace(pattern), flat.Replace(name))
	return pattern == name || ok && err == nil
}

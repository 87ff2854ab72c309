package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/deploy"
)

// maxSpellings bounds the values of one name that the deployment may lead to.
const maxSpellings = 32

// spelled fills the settings of a text with what the deployment says of them, the
// main environment's spelling first. Environments are not mixed: an address whose
// host and port differ by environment is one address for each.
func spelled(t text, vals [][]deploy.Value, rest []string) []string {
	var out []string
	for _, environment := range environmentsOf(vals) {
		spellings := []string{""}
		for i := range t {
			if len(vals[i]) == 0 {
				spellings = each(spellings, rest[i])
				continue
			}
			var next []string
			for _, v := range valuesIn(vals[i], environment) {
				for _, f := range t[i].apply {
					v.Value = f(v.Value)
				}
				next = append(next, each(spellings, v.Value)...)
			}
			spellings = next[:min(len(next), maxSpellings)]
		}
		for _, s := range spellings {
			if !slices.Contains(out, s) && len(out) < maxSpellings {
				out = append(out, s)
			}
		}
	}
	return out
}

// environmentsOf lists the environments that the values tell apart, in the order
// of the values; "" is there where some hold by default.
func environmentsOf(vals [][]deploy.Value) []string {
	out := []string{}
	for _, list := range vals {
		for _, v := range list {
			for _, e := range v.Environments() {
				switch {
				case slices.Contains(out, e):
				case e == "":
					out = slices.Insert(out, 0, e)
				default:
					out = append(out, e)
				}
			}
		}
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

// valuesIn are the values of one setting in an environment: its own, else those
// by default, else the main one.
func valuesIn(list []deploy.Value, environment string) []deploy.Value {
	for _, e := range []string{environment, ""} {
		in := slices.DeleteFunc(slices.Clone(list), func(v deploy.Value) bool { return !slices.Contains(v.Environments(), e) })
		if len(in) > 0 {
			return in
		}
	}
	return list[:1]
}

// valueNote says where a value holds, and how sure that is.
func valueNote(symbol string, v deploy.Value) string {
	note := "value of " + symbol
	if v.Environment != "" {
		note += " in " + v.Environment
	}
	switch v.Scope {
	case deploy.ScopeSample:
		note += ", an example"
	case deploy.ScopeTree:
		note += ", the only one in the tree"
	}
	return note
}

// anywhere gives the services that answer to an address, in the main environment
// or, where that leads to none of the system, in another one: what is a stub on
// the developer's machine may be the real service elsewhere.
func (h *hostIndex) anywhere(n name) []*service {
	for _, address := range append([]string{n.text}, n.aliases[:min(n.others, len(n.aliases))]...) {
		if found := h.find(address); len(found) > 0 {
			return found
		}
	}
	return nil
}

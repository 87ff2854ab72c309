package link

import (
	"slices"
	"testing"

	"github.com/msatopo/msatopo/graph/deploy"
)

func TestSpelled(t *testing.T) {
	setting := func(name string) part { return part{kind: partConfig, env: name} }
	address := text{setting("HOST"), part{kind: partLit, lit: ":"}, setting("PORT")}
	value := func(v, environment string) deploy.Value { return deploy.Value{Value: v, Environment: environment} }
	for name, c := range map[string]struct {
		host, port []deploy.Value
		want       []string
	}{
		"one environment":     {[]deploy.Value{value("a", "")}, []deploy.Value{value("1", "")}, []string{"a:1"}},
		"not mixed":           {[]deploy.Value{value("a", "prod"), value("b", "dev")}, []deploy.Value{value("1", "prod"), value("2", "dev")}, []string{"a:1", "b:2"}},
		"over a default":      {[]deploy.Value{value("a", ""), value("b", "prod")}, []deploy.Value{value("1", "")}, []string{"a:1", "b:1"}},
		"shared by some":      {[]deploy.Value{value("a", "prod"), value("b", "dev, test")}, []deploy.Value{value("1", "dev"), value("2", "prod, test")}, []string{"a:2", "b:1", "b:2"}},
		"said in one only":    {[]deploy.Value{value("a", "")}, []deploy.Value{value("1", "dev")}, []string{"a:1"}},
		"several in one":      {[]deploy.Value{value("a", ""), value("b", "")}, []deploy.Value{value("1", "")}, []string{"a:1", "b:1"}},
		"the rest is default": {nil, []deploy.Value{value("1", "prod"), value("2", "dev")}, []string{"h:1", "h:2"}},
	} {
		if got := spelled(address, [][]deploy.Value{c.host, nil, c.port}, []string{"h", ":", ""}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestValueNote(t *testing.T) {
	for want, v := range map[string]deploy.Value{
		"value of ${A}":                           {},
		"value of ${A} in prod, dev":              {Environment: "prod, dev"},
		"value of ${A}, an example":               {Scope: deploy.ScopeSample},
		"value of ${A}, the only one in the tree": {Scope: deploy.ScopeTree},
	} {
		if got := valueNote("${A}", v); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

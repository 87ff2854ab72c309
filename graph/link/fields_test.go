package link

import (
	"reflect"
	"testing"
)

func TestFieldsOf(t *testing.T) {
	const text = `struct{ID string; *example.com/v2/shop.api.Item "a:\"b\""; Items []example.com/v2/shop.api.Item "graphql:\"items(first: \\\"{;\\\")\""; ` +
		`In struct{X int "json:\"x;}\""; Y []struct{Z func(int)}}; F func(a int, b ...string) "json:\"-\""}`
	want := []textField{
		{"ID", "", false}, {"Item", `a:"b"`, true}, {"Items", `graphql:"items(first: \"{;\")"`, false}, {"In", "", false}, {"F", `json:"-"`, false},
	}
	if got := fieldsOf(text); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	for _, typ := range []string{"", "struct{}", "int", "struct{A \"", "struct{", "struct{A \"}", "map[string]struct{A int}"} {
		if got := fieldsOf(typ); len(got) > 0 {
			t.Errorf("%s: %+v", typ, got)
		}
	}
}

func TestTaggedName(t *testing.T) {
	for tag, want := range map[string]string{
		"": "", "total,omitempty": "total", "order(id: $id)": "order", "mine: order(id: $id)": "order", "order @include(if: $x)": "order",
		"... on Order": "... on Order", "-": "-", "order {id}": "order",
	} {
		if got := taggedName(tag); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

package graph_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

func TestEncode(t *testing.T) {
	var b bytes.Buffer
	top := &graph.Topology{Root: "a<b>&c"}
	if err := graph.Encode(&b, top); err != nil {
		t.Fatal(err)
	}
	s := b.String()
	if strings.Contains(s, "null") || strings.Count(s, "[]") != 10 {
		t.Errorf("lists are not all []:\n%s", s)
	}
	if !strings.Contains(s, `"root": "a<b>&c"`) || !strings.Contains(s, `"version": "1"`) || !strings.HasSuffix(s, "}\n") {
		t.Errorf("got %s", s)
	}
	if top.Services != nil || top.Version != "" {
		t.Error("Encode changed its argument")
	}
	back, err := graph.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if back.Services == nil || back.Root != top.Root {
		t.Errorf("read back %+v", back)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for in, want := range map[string]string{
		``:                                    "empty",
		`{`:                                   "unexpected EOF",
		`[]`:                                  "cannot unmarshal",
		`{"root": "x"}`:                       "no version",
		`{"version": "2"}`:                    `version "2" is not supported`,
		`{"version": 1}`:                      "cannot unmarshal",
		`{"version": "1"} {"version": "1"}`:   "more after the document",
		`{"version": "1", "services": "all"}`: "cannot unmarshal",
	} {
		if _, err := graph.Decode(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Decode(%s): error %v, want %q", in, err, want)
		}
	}
	if _, err := graph.Decode(strings.NewReader(`{"version": "1", "added": 3}` + " \n")); err != nil {
		t.Errorf("a field added within the version: %v", err)
	}
}

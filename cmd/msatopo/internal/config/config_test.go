package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	const row = "libraries:\n- package: a/b\n  functions:\n"
	for _, c := range []struct{ name, file, want string }{
		{"nothing", "", ""},
		{"all of it is a comment", "# libraries:\n", ""},
		{"an empty document", "---\n", ""},
		{"a row", row + "  - {func: F, role: publish, channel: arg0}", ""},
		{"an unknown key", "version: 1\n", `1:1: unknown field "version"`},
		{"a key of another library's", row + "  - {func: F, role: publish, chanel: arg0}", `4:30: unknown field "chanel", did you mean channel?`},
		{"a key twice", row + "  - {func: F, role: publish, func: G}", `4:30: "func" stands here twice`},
		{"no value", row + "  - func: F\n    role: publish\n    channel:\n", "6:13: a text or a list of texts is expected here"},
		{"a condition without a text", row + "  - {func: F, role: publish, when: {arg0: }}", "4:43: a text or a list of texts is expected here"},
		{"an empty list", row + "  - {func: F, role: publish, when: {arg0: []}}", "4:43: the list is empty: leave the field out"},
		{"a list in a list", row + "  - {func: [[F]], role: publish}", "4:13: a text is expected here"},
		{"an empty name", row + "  - {func: '', role: publish}", "4:12: func is empty"},
		{"a function that is not there", row + "  - {func: F, role: value, eval: lowr, value: arg0}", "4:34: \"lowr\" is not one of appendf, atoi, buffer"},
		{"an argument before the first", row + "  - {func: F, role: derive, from: arg0, callback: {arg: -1}}", "4:57: a number from 0 on is expected here"},
		{"a URL that exposes", "libraries:\n- {package: a/b, urls: [{url: /x, role: expose}]}", `2:41: "expose" is not one of publish, call, ignore`},
		{"two documents", row + "  - {func: F, role: publish}\n---\nlibraries: []\n", "5:1: a second document begins here"},
		{"a key that is no text", "? [libraries]\n: []\n", "1:3: a text is expected as a key"},
		{"an anchor", row + "  - {func: F, role: publish, channel: &c [arg0, arg1]}\n  - {func: G, role: publish, channel: *c}", ""},
		{"a merge", row + "  - &f {func: F, role: publish, channel: arg0}\n  - {<<: *f, func: G}", ""},
		{"merges", row + "  - &f {func: F, role: publish, channel: arg0}\n  - &g {func: G, role: publish, system: kafka}\n  - {<<: [*f, *g], func: H}", ""},
		{"a merge of what does not belong there", "libraries:\n- &l {package: a/b, functions: [{<<: *l, func: F, role: publish}]}", `2:7: unknown field "package"`},
		{"a merge of what is misspelt", row + "  - {<<: {chanel: arg0}, func: F, role: publish}", `4:11: unknown field "chanel", did you mean channel?`},
		{"a merge without what is required", row + "  - &f {func: F, role: publish}\n  - {<<: {channel: arg0}, func: G}", "5:5: role is missing"},
		{"a merge of no mapping", row + "  - {<<: x, func: F, role: publish}", "4:10: keys and values are expected here"},
		{"a list that holds itself", "libraries: &a [*a]\n", "1:12: keys and values are expected here"},
		{"a mapping that is merged into itself", "libraries:\n- &a {package: a/b, <<: *a}\n", "anchor 'a' value contains itself"},
	} {
		_, errs := parse([]byte(c.file))
		err := errors.Join(errs...)
		switch {
		case err == nil && c.want != "":
			t.Errorf("%s: no error, want %s", c.name, c.want)
		case err != nil && (c.want == "" || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestAllErrors holds that all that is wrong is told, in the order of the file, and
// nothing twice in other words.
func TestAllErrors(t *testing.T) {
	_, errs := parse([]byte(`services:
- {name: a, main: cmd/a}
- {name: a, man: cmd/b}
- {name: b, external: true, gateway: true}
libraries:
- package: a/b
  functions:
  - {func: F, role: publsh, channel: arg}
  - {func: G, role: publish, channel: arg, key: [arg0, ag1]}
  - {role: publish}
`))
	var got []string
	for _, err := range errs {
		got = append(got, err.Error())
	}
	want := []string{
		`3:13: unknown field "man", did you mean main?`,
		`4:10: an external system is no gateway: its calls are not known`,
		`8:21: "publsh" is not one of`,
		`9:39: "arg": "arg" is not recv, argN`,
		`9:56: "ag1": "ag1" is not recv, argN`,
		`10:5: func is missing`,
	}
	if len(got) != len(want) {
		t.Fatalf("%d errors, want %d:\n%s", len(got), len(want), strings.Join(got, "\n"))
	}
	for i, w := range want {
		if !strings.HasPrefix(got[i], w) {
			t.Errorf("got %s, want %s", got[i], w)
		}
	}
}

// TestMergedRow holds that a row's own fields win over merged ones.
func TestMergedRow(t *testing.T) {
	f, errs := parse([]byte("libraries:\n- package: a/b\n  functions:\n  - &f {func: F, role: publish, channel: arg0}\n  - {<<: *f, func: [G, H]}\n"))
	if errs != nil {
		t.Fatal(errs)
	}
	got := f.Libraries[0].Functions[1]
	if len(got.Func) != 2 || got.Func[0].Value != "G" || got.Role != "publish" || len(got.Channel) != 1 {
		t.Errorf("%+v", got)
	}
}

// TestMany holds that a small file cannot keep the reader busy.
func TestMany(t *testing.T) {
	file := "libraries:\n- &l {package: a/b, functions: [&f {func: &t [" + strings.Repeat("F, ", 300) + "F], role: publish}" + strings.Repeat(", *f", 300) + "]}\n" + strings.Repeat("- *l\n", 300)
	begin := time.Now()
	if _, errs := parse([]byte(file)); len(errs) != 1 || !strings.Contains(errs[0].Error(), "excessive aliasing") {
		t.Errorf("%v", errs)
	}
	if d := time.Since(begin); d > 5*time.Second {
		t.Errorf("it took %s", d)
	}
}

// TestBuiltin holds the strict reader against the built-in rows: what is allowed
// there is allowed to the user.
func TestBuiltin(t *testing.T) {
	files, err := filepath.Glob("../../../../graph/knowledge/rows/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, errs := parse(data); errs != nil {
			t.Errorf("%s:%v", filepath.Base(file), errs)
		}
	}
}

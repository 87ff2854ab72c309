package knowledge

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var codeSpan = regexp.MustCompile("`([^`]+)`")

// readmeTable gives the cells of the table in the README that begins with this
// header.
func readmeTable(t *testing.T, header string) [][]string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "\n"+header+"\n")
	if !ok {
		t.Fatalf("README.md has no table %s", header)
	}
	var out [][]string
	for _, line := range strings.Split(rest, "\n")[1:] {
		cells := strings.Split(line, "|")
		if len(cells) < 3 {
			return out
		}
		out = append(out, cells[1:len(cells)-1])
	}
	return out
}

// TestReadmePaths holds that every form of a path in the README is one, and that
// the README has a form with every step.
func TestReadmePaths(t *testing.T) {
	shown := map[StepKind]bool{}
	for _, row := range readmeTable(t, "| path | what it leads to |") {
		for _, m := range codeSpan.FindAllStringSubmatch(row[0], -1) {
			text := strings.NewReplacer("A ", "arg0 ", " B", " arg1").Replace(m[1])
			if strings.ContainsAny(text[:1], ".[@!<(") {
				text = "arg0" + text
			}
			p, err := parsePath(text, "p")
			if err != nil {
				t.Errorf("README.md: %v", err)
			}
			for _, s := range p.Steps {
				shown[s.Kind] = true
			}
		}
	}
	for kind := range stepNames {
		if !shown[StepKind(kind)] {
			t.Errorf("README.md has no path with the step %s", stepNames[kind])
		}
	}
}

// TestReadmeRoles holds that the README tells of every role, and of no field that
// rows do not have.
func TestReadmeRoles(t *testing.T) {
	fields := map[string]bool{}
	for i := range reflect.TypeFor[Function]().NumField() {
		fields[reflect.TypeFor[Function]().Field(i).Tag.Get("yaml")] = true
	}
	var shown []Role
	for _, row := range readmeTable(t, "| role | what the function does | where it is found |") {
		for role := range strings.SplitSeq(row[0], ",") {
			shown = append(shown, Role(strings.TrimSpace(role)))
		}
		for _, m := range codeSpan.FindAllStringSubmatch(row[2], -1) {
			if !fields[m[1]] {
				t.Errorf("README.md: rows have no field %s", m[1])
			}
		}
	}
	for _, role := range Roles {
		if !slices.Contains(shown, role) {
			t.Errorf("README.md does not tell of the role %s", role)
		}
	}
	for _, role := range shown {
		if !slices.Contains(Roles, role) {
			t.Errorf("README.md: %s is no role", role)
		}
	}
}

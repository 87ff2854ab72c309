package cli

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// A label is one relation that a reader of the code found: a line of a file in
// testdata/corpus, where what it begins with tells the columns.
type label struct {
	kind, service string
	with          string // wire system; of a call the callee, * for one that has no code there
	protocol      string // of a call
	names         []string
	optional      bool // reasonable people could disagree: it counts neither way
	main          string
	found         bool
}

func readLabels(t *testing.T, file string) []*label {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []*label
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		l := &label{kind: f[0], service: f[1]}
		switch rest := f[2:]; {
		case l.kind == "service" && len(rest) == 1:
			l.main = rest[0]
		case l.kind == "call" && len(rest) >= 3:
			l.with, l.protocol, l.names, l.optional = rest[0], rest[1], strings.Split(rest[2], "|"), len(rest) > 3
		case len(rest) >= 2:
			l.with, l.names, l.optional = rest[0], strings.Split(rest[1], "|"), len(rest) > 2
		default:
			t.Fatalf("%s: not a label: %q", file, line)
		}
		out = append(out, l)
	}
	return out
}

// scored writes how many relations of each kind are right, wrong and missed, and
// the latter two. Services are those with the same folder. A relation that is found
// at several places counts once.
func scored(labels []*label, top *graph.Topology) string {
	called := map[string]string{} // id in the map -> name in the labels
	for _, s := range top.Services {
		for _, l := range labels {
			if l.kind == "service" && l.main == s.Main {
				called[s.ID] = l.service
			}
		}
	}
	channels := map[string]graph.Channel{}
	for _, c := range top.Channels {
		channels[c.ID] = c
	}
	var lines []string
	right, wrong, missed := map[string]int{}, map[string]int{}, map[string]int{}
	seen := map[string]bool{}
	relation := func(kind, from, with, protocol, name string) {
		if called[from] == "" { // a tool
			return
		}
		known := false
		for _, l := range labels {
			if l.kind == kind && l.service == called[from] && (l.with == with || l.with == "*") && l.protocol == protocol &&
				slices.ContainsFunc(l.names, func(n string) bool { return n == "*" || spelled(n) == spelled(name) }) {
				known, l.found = true, true
			}
		}
		line := strings.Join(strings.Fields(strings.Join([]string{kind, called[from], with, protocol, spelled(name)}, " ")), " ")
		if !known && !seen[line] {
			seen[line] = true
			wrong[kind]++
			lines = append(lines, "wrong  "+line)
		}
	}
	for _, e := range top.Publishes {
		relation("publish", e.Service, channels[e.Channel].System, "", channels[e.Channel].Name)
	}
	for _, e := range top.Subscribes {
		relation("subscribe", e.Service, channels[e.Channel].System, "", channels[e.Channel].Name)
	}
	for _, c := range top.Calls {
		to := c.To
		if called[to] != "" {
			to = called[to]
		}
		relation("call", c.From, to, c.Protocol, c.Operation)
	}
	for _, l := range labels {
		switch {
		case l.kind == "service" || l.optional:
		case l.found:
			right[l.kind]++
		default:
			missed[l.kind]++
			lines = append(lines, strings.Join(strings.Fields(strings.Join([]string{"missed", l.kind, l.service, l.with, l.protocol, l.names[0]}, " ")), " "))
		}
	}
	slices.Sort(lines)
	out := fmt.Sprintf("%-9s %5s %5s %6s\n", "", "right", "wrong", "missed")
	for _, kind := range []string{"publish", "subscribe", "call"} {
		out += fmt.Sprintf("%-9s %5d %5d %6d\n", kind, right[kind], wrong[kind], missed[kind])
	}
	return out + strings.Join(append(lines, ""), "\n")
}

var runtimePart = regexp.MustCompile(`\{[^}]*\}`)

// spelled makes two spellings of a name with run-time parts alike: {id} and {x}.
func spelled(name string) string {
	name = strings.ReplaceAll(name, "${", "$<")
	return strings.ToLower(strings.TrimSuffix(runtimePart.ReplaceAllString(name, "{}"), "/"))
}

package report_test

import (
	"bytes"
	stdjson "encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	gosarif "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/baseline"
	"github.com/msatopo/msatopo/graph/report"
	"github.com/msatopo/msatopo/graph/report/github"
	"github.com/msatopo/msatopo/graph/report/gitlab"
	"github.com/msatopo/msatopo/graph/report/json"
	"github.com/msatopo/msatopo/graph/report/markdown"
	"github.com/msatopo/msatopo/graph/report/sarif"
	"github.com/msatopo/msatopo/graph/report/text"
	"github.com/msatopo/msatopo/graph/rules"
)

var update = flag.Bool("update", false, "write the golden files")

var formats = map[string]func(io.Writer, *report.Report) error{
	"text": text.Write, "json": json.Write, "sarif": sarif.Write, "github": github.Write, "gitlab": gitlab.Write, "markdown": markdown.Write,
}

func at(file string, line, column int) graph.Position {
	return graph.Position{File: file, Line: line, Column: column}
}

// sample has something of everything.
func sample() *report.Report {
	list := []graph.Finding{
		{Rule: "hiddensync", Severity: graph.Error, Message: `waits for what the consumer of "orders" brings`, Position: at("order/main.go", 12, 3), Subject: "order.place", Channel: "kafka:orders",
			Services: []string{"order", "billing"}, Related: []graph.Related{{Position: at("order/main.go", 9, 5), Message: "published here"}, {Position: at("billing/main.go", 40, 1), Message: "handled here"}}},
		{Rule: "orphanpublish", Severity: graph.Warning, Message: `nobody subscribes to "GET {id} {0} [x](y)"`, Position: at("stock/main.go", 7, 0), Subject: "kafka:x"},
		{Rule: "dynamicname", Severity: graph.Info, Message: "the name is not known", Position: at("example.com/lib@v1.2.3/bus.go", 3, 2), Subject: "lib"},
		{Rule: "orphanpublish", Severity: graph.Warning, Message: "it is about no line", Position: at("deploy/compose.yaml", 0, 0), Subject: "kafka:y"},
	}
	graph.SortFindings(list)
	silenced := graph.Finding{Rule: "orphanpublish", Severity: graph.Warning, Message: "nobody reads it", Position: at("stock/old.go", 3, 4), Subject: "kafka:z", Fingerprint: "00"}
	return &report.Report{
		Version: "v0.1.0", Root: "shop", Prefix: "services/", Findings: list,
		Rules: []*rules.Rule{
			{ID: "hiddensync", Title: "a publish that waits", Why: "It hurts.\n\nDo not.", Since: "0.1", Severity: graph.Error, Bad: "wait()", Good: "go on()"},
			{ID: "orphanpublish", Title: "a publish that nobody reads", Why: "It costs.", Since: "0.1", Severity: graph.Warning, Options: []rules.Option{{Name: "max", Doc: "how many", Default: "3"}}},
			{ID: "dynamicname", Title: "a name that is not known", Why: "It cannot be documented.", Since: "0.1", Severity: graph.Info, Off: true},
		},
		Read:     report.Read{Services: 3, Channels: 1, Relations: 9},
		Known:    2,
		Before:   "the baseline",
		Hidden:   1,
		Silenced: []report.Silenced{{Finding: silenced, Reason: "read elsewhere", By: at("stock/old.go", 2, 1)}},
		Moved:    []baseline.Move{{Entry: baseline.Entry{Fingerprint: "1", Rule: "orphanpublish", File: "a.go", Message: "nobody reads it"}, To: "b.go"}},
		Resolved: []baseline.Entry{{Fingerprint: "2", Rule: "orphanpublish", File: "c.go", Message: "nobody reads it"}},
		Verbose:  true,
		Radius:   []rules.Radius{{Service: "billing", Stops: []string{"gateway", "order"}, Hidden: []string{"order"}}},
	}
}

func write(t *testing.T, format string, r *report.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := formats[format](&b, r); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for format := range formats {
		got := write(t, format, sample())
		name := filepath.Join("testdata", format+".golden")
		if *update {
			if err := os.WriteFile(name, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
			t.Errorf("%s (-golden +got):\n%s", format, diff)
		}
	}
}

// TestNothing holds that no findings give a document all the same.
func TestNothing(t *testing.T) {
	for format := range formats {
		got := string(write(t, format, &report.Report{Root: "shop"}))
		if format == "gitlab" {
			if got != "[]\n" {
				t.Errorf("gitlab: %q", got)
			}
			continue
		}
		if !strings.Contains(got, "no findings; read 0 services, 0 channels, 0 relations") && !strings.Contains(got, `"findings": []`) && !strings.Contains(got, `"results": []`) {
			t.Errorf("%s: %s", format, got)
		}
	}
}

// TestSARIFSchema holds what is written against the published schema, which comes
// with the library.
func TestSARIFSchema(t *testing.T) {
	for name, r := range map[string]*report.Report{"sample": sample(), "nothing": {}, "hostile": hostile(), "all rules": {Rules: rules.All}} {
		doc, err := gosarif.FromBytes(write(t, "sarif", r), gosarif.WithStrictValidation())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := doc.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i, res := range doc.Runs[0].Results {
			if rule := doc.Runs[0].Tool.Driver.Rules[res.RuleIndex]; *rule.ID != r.Findings[i].Rule {
				t.Errorf("%s: result %d is of rule %s by its index, of %s by its id", name, i, *rule.ID, r.Findings[i].Rule)
			}
		}
	}
}

// evil is what a name may hold when somebody means harm.
const evil = "a\n::error::x\r\n| b | <script>alert(1)</script> @team [x](http://e) `c` \x1b[31m \u202e %0A::warning::y {0} \xff # h\n\n- i"

func hostile() *report.Report {
	r := sample()
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Message, f.Channel, f.Subject, f.Services = evil, evil, evil, []string{evil}
		f.Position.File = "dir,a:b/" + strings.ReplaceAll(evil, "/", "") + ".go"
		f.Related = append(f.Related, graph.Related{Position: f.Position, Message: evil})
	}
	r.Silenced[0].Message, r.Silenced[0].Reason = evil, evil
	r.Moved[0].Message, r.Moved[0].To, r.Resolved[0].Message, r.Resolved[0].File = evil, evil, evil, evil
	r.Before = evil
	r.Radius[0].Service, r.Radius[0].Stops[0], r.Radius[0].Hidden[0] = evil, evil, evil
	return r
}

var codeSpan = regexp.MustCompile("``[^`]+(`[^`]+)*``|`[^`]+`|<code>.*?</code>")

// TestHostileNames holds that a name stays within its line, and is no command, markup
// or sign to a terminal.
func TestHostileNames(t *testing.T) {
	for format := range formats {
		got := string(write(t, format, hostile()))
		data := format == "json" || format == "sarif" || format == "gitlab" // for programs, which get names as they are
		for _, r := range got {
			if !data && unicode.IsControl(r) && r != '\n' && r != '\t' || !data && r == '\u202e' {
				t.Errorf("%s: the character %U is written as it is", format, r)
			}
		}
		lines := strings.Split(strings.TrimSpace(got), "\n")
		switch format {
		case "json", "sarif", "gitlab":
			if !stdjson.Valid([]byte(got)) {
				t.Errorf("%s: no JSON", format)
			}
		case "text":
			for _, l := range lines {
				if strings.HasPrefix(l, "::") || strings.HasPrefix(l, "|") {
					t.Errorf("text: a name begins a line: %s", l)
				}
			}
		case "github":
			for _, l := range lines {
				command, _, _ := strings.Cut(l, " ")
				if !strings.HasPrefix(l, "msatopo: ") && command != "::error" && command != "::warning" && command != "::notice" {
					t.Errorf("github: a name begins a line: %s", l)
				}
				if props, _, ok := strings.Cut(strings.TrimPrefix(l, command), "::"); ok && command != "msatopo:" && strings.Count(props, ",") > 3 {
					t.Errorf("github: a comma of the file is taken for the next property: %s", props)
				}
			}
		case "markdown":
			for _, l := range lines {
				if strings.HasPrefix(l, "| ") && strings.Count(strings.ReplaceAll(l, `\|`, ""), "|") != 4 {
					t.Errorf("markdown: a name ends its cell: %s", l)
				}
				if strings.HasPrefix(l, "#") && l != "### msatopo check" {
					t.Errorf("markdown: a name begins a line: %s", l)
				}
			}
			// Inside of code spans nothing is markup.
			if outside := codeSpan.ReplaceAllString(got, ""); strings.Contains(outside, "<script") || strings.Contains(outside, "@team") || strings.Contains(outside, "[x](") {
				t.Errorf("markdown: a name is markup:\n%s", outside)
			}
		}
	}
}

package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/report"
	"github.com/msatopo/msatopo/graph/report/github"
	"github.com/msatopo/msatopo/graph/report/gitlab"
	"github.com/msatopo/msatopo/graph/report/json"
	"github.com/msatopo/msatopo/graph/report/markdown"
	"github.com/msatopo/msatopo/graph/report/sarif"
	"github.com/msatopo/msatopo/graph/report/text"
)

// A reportFormat is one way to write findings.
type reportFormat struct {
	name    string
	summary bool // it ends with the summary, for people
	from    from // where the reader of its file names stands
	write   func(io.Writer, *report.Report) error
}

// A from is a folder that file names begin at.
type from uint8

const (
	fromHere       from = iota // the working directory: a terminal's reader can go there
	fromRepository             // as code hosts name files
	fromRoot                   // the analysed tree, as in the topology
)

var reportFormats = []reportFormat{
	{"text", true, fromHere, text.Write},
	{"json", false, fromRoot, json.Write},
	{"sarif", false, fromRepository, sarif.Write},
	{"github", true, fromRepository, github.Write},
	{"gitlab", false, fromRepository, gitlab.Write},
	{"markdown", true, fromRepository, markdown.Write},
}

func reportNames() []string {
	var names []string
	for _, f := range reportFormats {
		names = append(names, f.name)
	}
	return names
}

// A target is a format and the file it is written to; "" is standard output.
type target struct {
	reportFormat
	file string
}

// parseTargets reads the values of --format: NAME or NAME=FILE. Everything that can
// be wrong with the files is told before the long part begins.
func parseTargets(values []string) ([]target, error) {
	var out []target
	files := map[string]bool{}
	for _, v := range values {
		name, file, toFile := strings.Cut(v, "=")
		i := slices.IndexFunc(reportFormats, func(f reportFormat) bool { return f.name == name })
		if i < 0 {
			return nil, fmt.Errorf("unknown format: %q: use one of %s", name, strings.Join(reportNames(), ", "))
		}
		if toFile && file == "" {
			return nil, fmt.Errorf("no file: --format %s: name one, as in %s=findings.%s", v, name, name)
		}
		if file == "-" {
			file = ""
		}
		switch place := filepath.Clean(file); {
		case file == "" && files[""]:
			return nil, fmt.Errorf("two formats for standard output: give a file to one, as in --format %s=findings.%s", name, name)
		case file != "" && files[place]:
			return nil, fmt.Errorf("two formats for one file: %s", file)
		case file == "":
			files[""] = true
		default:
			files[place] = true
		}
		if err := checkOutput(file); err != nil {
			return nil, err
		}
		out = append(out, target{reportFormats[i], file})
	}
	return out, nil
}

// writeReports writes r to each target. The summary goes to stderr where no format
// tells it on standard output.
func (s *source) writeReports(targets []target, r *report.Report, root string, stdout, stderr io.Writer) error {
	summary := false
	for _, t := range targets {
		out := *r
		switch t.from {
		case fromHere:
			out.Prefix = wayTo(".", root)
		case fromRepository:
			out.Prefix = wayTo(repositoryRoot(root), root)
		}
		if err := writeOutput(t.file, stdout, func(w io.Writer) error { return t.write(w, &out) }); err != nil {
			return err
		}
		summary = summary || t.file == "" && t.summary
	}
	if !summary {
		fmt.Fprintln(stderr, "msatopo: "+r.Summary())
	}
	return nil
}

// wayTo leads from a folder to another.
func wayTo(from, to string) string {
	from, err := filepath.Abs(from)
	if err != nil {
		return ""
	}
	rel, err := filepath.Rel(from, to)
	if err != nil || rel == "." {
		return ""
	}
	return filepath.ToSlash(rel) + "/"
}

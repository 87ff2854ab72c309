// Package baseline tells findings that were there before from new ones: before in a
// file that a team keeps, or before in an older state of the code.
package baseline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/msatopo/msatopo/graph"
)

const version = "1"

// An Entry is a finding that is known.
type Entry struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	File        string `json:"file"`
	Message     string `json:"message"`
}

// Entries are those of findings.
func Entries(list []graph.Finding) []Entry {
	out := []Entry{}
	for _, f := range list {
		out = append(out, Entry{f.Fingerprint, f.Rule, f.Position.File, f.Message})
	}
	return out
}

// A file says what it is, so that no other JSON is taken for one.
type file struct {
	Baseline string  `json:"msatopoBaseline"`
	Findings []Entry `json:"findings"`
}

// Write writes entries as a file to be kept with the code.
func Write(w io.Writer, entries []Entry) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(file{version, entries})
}

// Read reads what Write has written.
func Read(r io.Reader) ([]Entry, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var f file
	var syntax *json.SyntaxError
	switch err := json.Unmarshal(data, &f); {
	case errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errors.New("it is no JSON")
	case err != nil || f.Baseline == "":
		return nil, errors.New("it is no baseline of msatopo")
	case f.Baseline != version:
		return nil, fmt.Errorf("its version is %q, only %q is supported", f.Baseline, version)
	}
	for _, e := range f.Findings {
		if e.Fingerprint == "" || e.Rule == "" {
			return nil, errors.New("it holds a finding without fingerprint or rule")
		}
	}
	return f.Findings, nil
}

package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/who"
)

// A shell asks for the names of a system at each press of a key, so they are kept
// beside the summaries when the system is read.

// keepNames keeps the names of the system for completion. That it cannot is no fault
// of the command that was asked for.
func (s *source) keepNames(t *graph.Topology) {
	file := s.namesFile()
	if file == "" {
		return
	}
	var b bytes.Buffer
	for _, line := range nameLines(t) {
		b.WriteString(line + "\n")
	}
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, b.Bytes()) {
		return
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return
	}
	_ = replaceFile(file, func(w io.Writer) error { _, err := w.Write(b.Bytes()); return err })
}

// nameLines are names with what each is: services, channels, messages, operations.
func nameLines(t *graph.Topology) []string {
	var out []string
	for _, n := range who.Names(t) {
		out = append(out, view.Clean(n.Name)+"\t"+n.What)
	}
	for _, e := range t.Entrypoints {
		if e.Operation != "" && e.Kind != graph.EntryConsumer {
			out = append(out, view.Clean(e.Operation)+"\tentry point of "+view.Clean(e.Service))
		}
	}
	return out
}

func (s *source) namesFile() string {
	dir, err := filepath.Abs(s.dir)
	if cache := s.cacheDir(); err == nil && cache != "" {
		sum := sha256.Sum256([]byte(dir))
		return filepath.Join(cache, "names", hex.EncodeToString(sum[:8]))
	}
	return ""
}

// names gives the lines of names that a shell may offer: those of --from, or those
// that were kept when the system was read last.
func (s *source) names() []string {
	if s.from != "" && s.from != "-" {
		t, err := readTopology(s.from)
		if err != nil {
			return nil
		}
		return nameLines(t)
	}
	file := s.namesFile()
	if file == "" {
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// completeFirst completes the first argument by the names of the system.
func (s *source) completeFirst(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault // a package
	}
	return s.completeName(nil, nil, typed)
}

func (s *source) completeName(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, n := range s.names() {
		if strings.HasPrefix(strings.ToLower(n), strings.ToLower(typed)) {
			out = append(out, n)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

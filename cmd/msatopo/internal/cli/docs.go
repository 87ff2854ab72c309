package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/render/asyncapi"
	"github.com/msatopo/msatopo/graph/render/catalog"
)

type docsFlags struct {
	source
	format string
	out    string
	lang   string
	check  bool
	init   bool
}

// A docsFormat is one way to write documentation: files, given those that are there.
type docsFormat struct {
	name string
	out  string // where to, by default, below -C
	// write gives the files, by their paths; one without data is to be taken away. It
	// tells on stderr what its user should know.
	write func(f *docsFlags, sys *system, out string, stderr io.Writer) ([]docsFile, error)
}

// A docsFile is what a file shall hold, and what it holds.
type docsFile struct {
	path     string
	old, new []byte // nil: no file
}

var docsFormats = []docsFormat{
	{name: "md", out: "docs/events.md", write: (*docsFlags).catalog},
	{name: "asyncapi", out: "docs/asyncapi", write: (*docsFlags).asyncAPI},
}

func docsFormatNames() string {
	var names []string
	for _, f := range docsFormats {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

func newDocs() *cobra.Command {
	var f docsFlags
	cmd := &cobra.Command{
		Use:   "docs [packages]",
		Short: "Write the event catalog, and keep what people wrote in it",
		Long: `Docs reads the packages (./... by default) and writes what is sent over which
channel, by whom and to whom, with the payloads, into docs/events.md below -C.

The parts between the comments msatopo:begin and msatopo:end are written anew each
time. All else is kept: descriptions, owners, what users may rely on. It follows a
channel that gets another name but keeps its publisher and payload, and is kept
under its own heading when the channel goes.

Exit codes: 0 when all is written, or nothing is stale; 1 when --check finds
something stale; 2 on wrong usage, or when not all of the code could be read: then
nothing is written, because what was not read would count as gone.`,
		Example: `  msatopo docs --init ./...
  msatopo docs ./...
  msatopo docs --check ./...
  msatopo docs --lang ko -o docs/events.md ./...`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	f.source.register(fl)
	fl.StringVar(&f.format, "format", docsFormats[0].name, "what to write: "+docsFormatNames())
	fl.StringVarP(&f.out, "output", "o", "", "write to this `file or folder` (default: by format, below -C)")
	fl.StringVar(&f.lang, "lang", "", "language of the fixed words: "+strings.Join(catalog.Languages, ", ")+" (default: as before, or "+catalog.Languages[0]+")")
	fl.BoolVar(&f.check, "check", false, "write nothing; print what would change and exit with 1 if anything would")
	fl.BoolVar(&f.init, "init", false, "start a catalog, with what an existing document of that name says")
	return cmd
}

func (f *docsFlags) run(cmd *cobra.Command, patterns []string) error {
	i := slices.IndexFunc(docsFormats, func(d docsFormat) bool { return d.name == f.format })
	switch {
	case i < 0:
		return fmt.Errorf("unknown format: %q: use one of %s", f.format, docsFormatNames())
	case f.lang != "" && !slices.Contains(catalog.Languages, f.lang):
		return fmt.Errorf("unknown language: %q: use one of %s", f.lang, strings.Join(catalog.Languages, ", "))
	case f.check && f.init:
		return errors.New("--check with --init: one writes and the other does not: give one of them")
	case i > 0 && (f.lang != "" || f.init):
		return fmt.Errorf("--lang or --init with --format %s: they are for %s only", f.format, docsFormats[0].name)
	case f.out == "" && len(patterns) > 0 && !slices.Equal(patterns, []string{"./..."}):
		return errors.New("only some packages: the channels of the others would count as gone: give ./..., or another file with -o")
	}
	form := docsFormats[i]
	out := f.out
	if out == "" {
		out = filepath.Join(f.dir, filepath.FromSlash(form.out))
	}
	stderr := cmd.ErrOrStderr()
	sys, err := f.source.read(cmd.Context(), patterns, stderr)
	if err != nil {
		if errors.Is(err, errPartial) && !f.check {
			fmt.Fprintf(stderr, "msatopo: not written: %s: what could not be read would count as gone\n", out)
		}
		return err
	}
	files, err := form.write(f, sys, out, stderr)
	if err != nil {
		return err
	}
	if f.check {
		return tellStale(cmd.OutOrStdout(), stderr, files)
	}
	for _, file := range files {
		if err := file.put(); err != nil {
			return err
		}
	}
	return nil
}

// put makes the file hold what it shall.
func (d docsFile) put() error {
	switch {
	case bytes.Equal(d.old, d.new) && (d.old == nil) == (d.new == nil):
		return nil
	case d.new == nil:
		return reason(os.Remove(d.path))
	}
	if err := os.MkdirAll(filepath.Dir(d.path), 0o755); err != nil {
		return cannotWrite(d.path, err)
	}
	return replaceFile(d.path, func(w io.Writer) error {
		_, err := w.Write(d.new)
		return err
	})
}

// tellStale prints what would change, as a diff.
func tellStale(stdout, stderr io.Writer, files []docsFile) error {
	var stale []string
	for _, d := range files {
		path := filepath.ToSlash(d.path)
		if text := diff.Diff(path, d.old, path+" (as the code says)", d.new); len(text) > 0 {
			stale = append(stale, path)
			if _, err := stdout.Write(text); err != nil {
				return err
			}
		}
	}
	if len(stale) == 0 {
		return nil
	}
	fmt.Fprintf(stderr, "msatopo: stale: %s: run msatopo docs and commit what it writes\n", strings.Join(stale, ", "))
	return errStale
}

// readOld reads a file that may not be there yet: then it is nil.
func readOld(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("cannot read: %s: %w", path, reason(err))
	case data == nil:
		data = []byte{}
	}
	return data, nil
}

// catalog writes the event catalog.
func (f *docsFlags) catalog(sys *system, out string, stderr io.Writer) ([]docsFile, error) {
	old, err := readOld(out)
	if err != nil {
		return nil, err
	}
	text, moved, err := catalog.Update(sys.Topology, string(old), catalog.Options{
		Lang: f.lang, LinkPrefix: linkPrefix(f.dir, out), Adopt: f.init,
	})
	switch {
	case errors.Is(err, catalog.ErrForeign):
		return nil, fmt.Errorf("not written: %s: %w: take it over with --init, or give another file with -o", out, err)
	case err != nil:
		return nil, fmt.Errorf("not written: %s: %w", out, err)
	}
	for _, m := range moved {
		fmt.Fprintf(stderr, "msatopo: %s: what people wrote of %s now stands with %s\n", out, m.From, m.To)
	}
	return []docsFile{{path: out, old: old, new: []byte(text)}}, nil
}

// asyncAPI writes a file per service into a folder.
func (f *docsFlags) asyncAPI(sys *system, out string, _ io.Writer) ([]docsFile, error) {
	list, err := asyncapi.Files(sys.Topology)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, file := range list {
		files[file.Name] = file.Data
	}
	return folder(out, files, func(name string) bool { return strings.HasSuffix(name, ".asyncapi.yaml") })
}

// folder gives what the files of a folder shall hold. Those that msatopo wrote, by
// their names and their first lines, and that are not among them, are taken away.
func folder(dir string, files map[string][]byte, ours func(name string) bool) ([]docsFile, error) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("cannot write: %s: it is a file: give a folder with -o", dir)
	}
	var out []docsFile
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		old, err := readOld(path)
		if err != nil {
			return nil, err
		}
		if old != nil && !docs.IsWritten(old) {
			return nil, fmt.Errorf("not written: %s: msatopo did not write it: give another folder with -o", path)
		}
		out = append(out, docsFile{path: path, old: old, new: files[name]})
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot read: %s: %w", dir, reason(err))
	}
	for _, e := range entries {
		if files[e.Name()] != nil || !ours(e.Name()) {
			continue
		}
		path := filepath.Join(dir, e.Name())
		if old, err := readOld(path); err == nil && docs.IsWritten(old) {
			out = append(out, docsFile{path: path, old: old})
		}
	}
	return out, nil
}

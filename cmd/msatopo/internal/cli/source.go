package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/msatopo/msatopo/cmd/msatopo/internal/config"
	"github.com/msatopo/msatopo/cmd/msatopo/internal/load"
	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/link"
	"github.com/msatopo/msatopo/graph/suppress"
)

// A source is what a reading command reads: the flags that they all share.
type source struct {
	dir     string
	tags    string
	config  string
	noCache bool
	from    string
}

func (s *source) register(fl *pflag.FlagSet) {
	fl.StringVarP(&s.dir, "dir", "C", ".", "read the system in `dir`")
	fl.StringVar(&s.tags, "tags", "", "comma-separated `list` of build tags")
	fl.StringVar(&s.config, "config", "", "read this configuration `file` (default: the nearest .msatopo.yaml in or above -C)")
	fl.BoolVar(&s.noCache, "no-cache", false, "read every package again, and keep nothing for the next run (also MSATOPO_CACHE=off)")
	fl.StringVar(&s.from, "from", "", "read this topology `file` (of graph --format json, or of merge; - for standard input) instead of packages")
}

// A system is what was read.
type system struct {
	Topology *graph.Topology
	Code     *link.System  // the functions to judge; nil when a topology file was read
	Ignores  *suppress.Set // what its comments and its configuration silence
	Config   *config.File
	Root     string // absolute
	Part     bool   // only some of its packages were asked for
}

// read gives the system of the matching packages. When something could not be read
// it gives the rest of it together with errPartial.
func (s *source) read(ctx context.Context, patterns []string, stderr io.Writer) (*system, error) {
	if err := s.checkFrom(patterns); err != nil {
		return nil, err
	}
	if s.from != "" {
		return s.readFrom(stderr)
	}
	defer lowMemory()()
	line := newProgressLine(stderr)
	defer line.clear()
	line.say("listing packages")
	conf, err := s.configuration()
	if err != nil {
		return nil, err
	}
	parsed := parseRows(conf)
	if len(conf.Libraries) > 0 { // what is wrong in them is told before the long part begins
		if _, err := parsed(); err != nil {
			return nil, err
		}
	}
	res, err := load.Load(ctx, load.Config{
		Dir:       s.dir,
		Patterns:  patterns,
		Tags:      s.tags,
		Libraries: libraries{parsed},
		CacheDir:  s.cacheDir(),
		Progress:  line.packages,
	})
	if err != nil {
		return nil, err
	}
	rows, err := parsed()
	if err != nil {
		return nil, err
	}
	line.say("reading deployment files")
	base := repositoryRoot(res.Root)
	within, err := filepath.Rel(base, res.Root)
	if err != nil {
		return nil, err
	}
	deployed, err := deploy.ReadFor(base, filepath.ToSlash(within))
	if err != nil {
		return nil, err
	}
	in := linkInput(res, rows, deployed, base)
	if in.Docs, err = docs.Read(res.Root); err != nil {
		return nil, err
	}
	file, within, err := s.place(conf, res.Root)
	if err != nil {
		return nil, err
	}
	declare(&in, conf, file, within)
	in.Part = in.Part || len(patterns) > 0 && !slices.Equal(patterns, []string{"./..."})
	var warnings []string
	in.Warn = func(at graph.Position, message string) {
		warnings = append(warnings, fmt.Sprintf("%s:%d:%d: warning: %s", conf.Path, at.Line, at.Column, message))
	}
	line.say("linking")
	debug.FreeOSMemory() // what the loader leaves behind is more than what the linker needs
	code, errs := link.Analyse(in)
	t := code.Topology
	line.clear()
	for _, w := range warnings {
		fmt.Fprintln(stderr, "msatopo: "+w)
	}
	s.tellRows(ctx, stderr, conf, rows, res.Packages)
	tellDeployment(stderr, deployed.Problems)
	tellLeftOut(stderr, res.LeftOut)
	for _, err := range errs {
		res.Problems = append(res.Problems, load.Problem{Message: err.Error()})
	}

	if len(res.Mains) == 0 {
		tellProblems(stderr, res.Problems)
		return nil, fmt.Errorf("no package main: %s: a service is a program, so give patterns that hold one", s.dir)
	}
	tellProblems(stderr, res.Problems)
	if len(t.Services) == 0 {
		return nil, fmt.Errorf("no services: %s: the folders of its programs say that they are tests, examples or tools", s.dir)
	}
	for _, p := range res.Problems {
		t.Missing = append(t.Missing, strings.ReplaceAll(p.String(), res.Root+string(filepath.Separator), ""))
	}
	sys := &system{Topology: t, Code: code, Ignores: &suppress.Set{}, Config: conf, Root: res.Root, Part: in.Part}
	for _, p := range res.Packages {
		if !strings.Contains(p.Module, "@") { // what a dependency silences is its own affair
			sys.Ignores.AddPackage(p)
		}
	}
	conf.Suppress(sys.Ignores, file, within, t)
	if len(patterns) == 0 || slices.Equal(patterns, []string{"./..."}) {
		s.keepNames(t)
	}
	if len(res.Problems) > 0 {
		return sys, errPartial
	}
	return sys, nil
}

// configuration reads the file of --config, or the nearest one; a tree may have none.
func (s *source) configuration() (*config.File, error) {
	path := s.config
	if path == "" {
		var err error
		if path, err = config.Find(s.dir); err != nil || path == "" {
			return &config.File{}, err
		}
	}
	return config.Read(path)
}

// lowMemory lets the collector run twice as often as usual until the returned
// function is called: types and SSA come and go with each package, and a machine
// of a CI service has little memory. It costs a tenth of the time.
func lowMemory() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	old := debug.SetGCPercent(50)
	// Never touched, so that it takes no memory, but the collector counts it: a small
	// heap is not collected over and over.
	ballast := make([]byte, 120<<20)
	return func() {
		debug.SetGCPercent(old)
		runtime.KeepAlive(ballast)
	}
}

func linkInput(res *load.Result, rows *knowledge.Set, deployed *deploy.Set, base string) link.Input {
	in := link.Input{
		Root:      filepath.Base(res.Root),
		Packages:  res.Packages,
		Knowledge: rows,
		Deploy:    deployed,
	}
	if dir, err := filepath.Rel(base, res.Root); err == nil && dir != "." {
		in.DeployDir = filepath.ToSlash(dir)
	}
	for _, m := range res.Mains {
		in.Mains = append(in.Mains, link.Main(m))
	}
	return in
}

// place gives the configuration as positions show it, and the way from its folder to
// the root; of one that is given by --config and may lie anywhere, folders are seen
// from -C.
func (s *source) place(conf *config.File, root string) (file, within string, err error) {
	if conf.Path == "" {
		return "", "", nil
	}
	abs, err := filepath.Abs(conf.Path)
	if err != nil {
		return "", "", err
	}
	if file, err = filepath.Rel(root, abs); err != nil {
		return "", "", err
	}
	if s.config == "" {
		if within, err = filepath.Rel(filepath.Dir(abs), root); err != nil {
			return "", "", err
		}
	}
	return filepath.ToSlash(file), filepath.ToSlash(within), nil
}

// declare gives the linker what the configuration says of services and names.
func declare(in *link.Input, conf *config.File, file, within string) {
	in.Part = within != "" && within != "."
	in.Services, in.Pins = conf.Declared(file, within), conf.Pins(file)
}

// cacheDir is where summaries are kept; "" when they are not.
func (s *source) cacheDir() string {
	if s.noCache || os.Getenv("MSATOPO_CACHE") == "off" {
		return ""
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "msatopo")
}

// repositoryRoot is where deployment files are looked for: the nearest folder
// with .git at or above dir, since they often lie beside the code and not below.
func repositoryRoot(dir string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, ".git")); err == nil {
			return d
		}
		if d == filepath.Dir(d) {
			return dir
		}
	}
}

// tellDeployment prints what could not be read of the deployment files. A name
// may stay symbolic for it, but no relation is lost.
func tellDeployment(w io.Writer, problems []deploy.Problem) {
	for _, p := range problems {
		fmt.Fprintf(w, "msatopo: deployment file: %s\n", p)
	}
}

// tellLeftOut hints at files that other build tags would read: which tags a binary is
// built with, the tree does not say.
func tellLeftOut(w io.Writer, left []load.LeftOut) {
	const most = 5
	for i, l := range left {
		if i == most {
			fmt.Fprintf(w, "msatopo: hint: build tags leave out files of %d more tags\n", len(left)-most)
			return
		}
		fmt.Fprintf(w, "msatopo: hint: build tags leave out %s\n", l)
	}
}

// tellProblems prints the first problems and counts the rest.
func tellProblems(w io.Writer, problems []load.Problem) {
	const most = 10
	for i, p := range problems {
		if i == most {
			fmt.Fprintf(w, "msatopo: not read in full: %d more like these\n", len(problems)-most)
			return
		}
		fmt.Fprintf(w, "msatopo: not read in full: %s\n", p)
	}
}

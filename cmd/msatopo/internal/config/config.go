// Package config reads .msatopo.yaml, in which a team says what msatopo cannot
// find in the code.
package config

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// Name is the file that is looked for.
const Name = ".msatopo.yaml"

// A File is a configuration. Its zero value is that of a tree without one.
type File struct {
	Services  []Service           `yaml:"services" doc:"names, hosts and kinds of services; the services of one binary; systems outside"`
	Names     []Pin               `yaml:"names" doc:"what names there are where the code does not tell"`
	Libraries []knowledge.Library `yaml:"libraries" doc:"what in-house wrappers do, in the form of the built-in rows; these win over built-in ones"`
	Rules     Rules               `yaml:"rules" doc:"which rules of msatopo check are on, how bad their findings are, and their options"`
	Ignore    []Ignore            `yaml:"ignore" doc:"findings of msatopo check that are not to be told, and why"`

	Path string `yaml:"-"`
}

// Find looks for the file in dir and the folders above it, up to the one that
// holds .git. It gives "" when there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for d := dir; ; d = filepath.Dir(d) {
		path := filepath.Join(d, Name)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
		if _, err := os.Stat(filepath.Join(d, ".git")); err == nil || d == filepath.Dir(d) {
			return "", nil
		}
	}
}

// Read reads the file at path. All that is wrong in it is told, joined, each with
// file, line and column.
func Read(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return nil, fmt.Errorf("%s: the configuration cannot be read: %w", path, err)
	}
	f, errs := parse(data)
	for i, err := range errs {
		errs[i] = fmt.Errorf("%s:%w", path, err)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	f.Path = path
	return f, nil
}

func parse(data []byte) (*File, []error) {
	f := &File{}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, next yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return f, nil
	case err != nil:
		return nil, []error{syntaxError(err)}
	}
	switch err := dec.Decode(&next); {
	case err == nil:
		return nil, []error{wrong(&next, "a second document begins here: there is one configuration in a file")}
	case !errors.Is(err, io.EOF):
		return nil, []error{syntaxError(err)}
	}
	if root := doc.Content[0]; root.Kind == yaml.ScalarNode && root.Tag == "!!null" { // all of it is commented out
		return f, nil
	}
	c := &checker{seen: map[visit]bool{}}
	c.check(doc.Content[0], schemaOf(f))
	if err := doc.Decode(f); err != nil {
		if len(c.errs) == 0 { // else it is the same, in other words
			c.errs = []error{syntaxError(err)}
		}
		return nil, inOrder(c.errs)
	}
	return f, inOrder(c.errs, f.checkServices(), f.checkIgnores(), flat(knowledge.Check(f.Libraries)))
}

// flat takes joined errors apart.
func flat(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []error
		for _, e := range joined.Unwrap() {
			out = append(out, flat(e)...)
		}
		return out
	}
	if err == nil {
		return nil
	}
	return []error{err}
}

// inOrder sorts what is wrong by its place. Of several lists, the first to tell of a
// line has understood it best.
func inOrder(lists ...[]error) []error {
	line := func(err error) (l, c int) {
		var e *knowledge.Error
		if errors.As(err, &e) {
			return e.Line, e.Column
		}
		return 0, 0
	}
	told := map[int]bool{}
	var out []error
	for _, list := range lists {
		var here []int
		for _, err := range list {
			if l, _ := line(err); !told[l] && (l > 0 || len(out) == 0) {
				out, here = append(out, err), append(here, l)
			}
		}
		for _, l := range here {
			told[l] = true
		}
	}
	slices.SortStableFunc(out, func(a, b error) int {
		al, ac := line(a)
		bl, bc := line(b)
		return cmp.Or(cmp.Compare(al, bl), cmp.Compare(ac, bc))
	})
	return slices.CompactFunc(out, func(a, b error) bool { return a.Error() == b.Error() })
}

// Rows gives the built-in rows and those of the file.
func (f *File) Rows() (*knowledge.Set, error) {
	if len(f.Libraries) == 0 {
		return knowledge.Default(), nil
	}
	s, err := knowledge.New(f.Libraries)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", f.Path, err)
	}
	return s, nil
}

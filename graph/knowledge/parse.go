package knowledge

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// The types below are the YAML form of rows, the same for built-in and user rows.
type fileYAML struct {
	Libraries []libraryYAML `yaml:"libraries"`
}

type libraryYAML struct {
	Package   string    `yaml:"package"`
	Covers    []string  `yaml:"covers"`  // further import path prefixes that are the library's own
	Wrapped   *bool     `yaml:"wrapped"` // false: packages that import it are not worth reading for that alone
	System    string    `yaml:"system"`
	Kind      string    `yaml:"kind"`
	Delivery  string    `yaml:"delivery"`
	Protocol  string    `yaml:"protocol"`
	Runs      string    `yaml:"runs"` // method of handler objects
	Functions []rowYAML `yaml:"functions"`
	Resolvers string    `yaml:"resolvers"` // suffix of the generated interfaces that expose operations
}

type rowYAML struct {
	Func      stringList            `yaml:"func"`
	Role      Role                  `yaml:"role"`
	System    string                `yaml:"system"`
	Kind      string                `yaml:"kind"`
	Delivery  string                `yaml:"delivery"`
	Protocol  string                `yaml:"protocol"`
	Channel   stringList            `yaml:"channel"`
	Fallback  stringList            `yaml:"fallback"`
	Target    stringList            `yaml:"target"`
	TargetSys stringList            `yaml:"targetSystem"`
	Key       stringList            `yaml:"key"`
	Group     stringList            `yaml:"group"`
	Payload   stringList            `yaml:"payload"`
	Handler   stringList            `yaml:"handler"`
	Address   stringList            `yaml:"address"`
	Operation stringList            `yaml:"operation"`
	Method    stringList            `yaml:"method"`
	Route     stringList            `yaml:"route"`
	Service   stringList            `yaml:"service"`
	Methods   stringList            `yaml:"methods"`
	Impl      stringList            `yaml:"impl"`
	Client    stringList            `yaml:"client"`
	From      stringList            `yaml:"from"`
	Prefix    stringList            `yaml:"prefix"`
	Child     stringList            `yaml:"child"`
	Value     stringList            `yaml:"value"`
	Default   stringList            `yaml:"default"`
	Server    stringList            `yaml:"serverStreams"`
	Clients   stringList            `yaml:"clientStreams"`
	Results   map[string]stringList `yaml:"results"`
	Callback  *Callback             `yaml:"callback"`
	Form      string                `yaml:"form"`
	Eval      string                `yaml:"eval"`
	Tags      *tagsYAML             `yaml:"tags"`
	Consumed  bool                  `yaml:"consumed"`
}

type tagsYAML struct {
	Env     stringList `yaml:"env"`
	Default stringList `yaml:"default"`
	Key     stringList `yaml:"key"`
	Words   bool       `yaml:"words"`
	Prefix  stringList `yaml:"prefix"`
	Arg     stringList `yaml:"arg"`
	Target  stringList `yaml:"target"`
	File    stringList `yaml:"file"`
}

// A stringList is one string or a list of them.
type stringList []string

func (l *stringList) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*l = stringList{n.Value}
		return nil
	}
	var s []string
	if err := n.Decode(&s); err != nil {
		return err
	}
	*l = s
	return nil
}

// add parses a file of rows into s. name is used in errors.
func (s *Set) add(name string, data []byte) error {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	var f fileYAML
	if err := dec.Decode(&f); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, lib := range f.Libraries {
		s.library(lib)
		for _, r := range lib.Functions {
			if err := s.rows(lib, r); err != nil {
				return fmt.Errorf("%s: %s: %w", name, lib.Package, err)
			}
		}
	}
	return nil
}

func (s *Set) library(lib libraryYAML) {
	s.covered = append(s.covered, lib.Package)
	s.covered = append(s.covered, lib.Covers...)
	if lib.Resolvers != "" {
		s.interfaces = append(s.interfaces, Interface{Package: lib.Package, Suffix: lib.Resolvers, Protocol: lib.Protocol})
	}
	if lib.Wrapped == nil || *lib.Wrapped {
		s.wrapped[lib.Package] = true
	}
}

func (s *Set) rows(lib libraryYAML, r rowYAML) error {
	row := Row{
		Package: lib.Package, Role: r.Role,
		System: or(r.System, lib.System), Kind: or(r.Kind, lib.Kind),
		Delivery: or(r.Delivery, lib.Delivery), Protocol: or(r.Protocol, lib.Protocol), Runs: lib.Runs,
		Callback: r.Callback, Form: r.Form, Eval: r.Eval, Consumed: r.Consumed,
	}
	var firstErr error
	paths := func(l stringList) []Path {
		var out []Path
		for _, text := range l {
			p, err := parsePath(text, lib.Package)
			if err != nil && firstErr == nil {
				firstErr = fmt.Errorf("%v: %w", r.Func, err)
			}
			out = append(out, p)
		}
		return out
	}
	for dst, src := range map[*[]Path]stringList{
		&row.Channel: r.Channel, &row.Fallback: r.Fallback, &row.Target: r.Target, &row.TargetSystem: r.TargetSys, &row.Key: r.Key,
		&row.Group: r.Group, &row.Payload: r.Payload, &row.Handler: r.Handler, &row.Address: r.Address,
		&row.Operation: r.Operation, &row.Method: r.Method, &row.Route: r.Route, &row.Service: r.Service,
		&row.Methods: r.Methods, &row.Impl: r.Impl, &row.Client: r.Client, &row.From: r.From,
		&row.Prefix: r.Prefix, &row.Child: r.Child, &row.Value: r.Value, &row.Default: r.Default,
		&row.Streams[0]: r.Server, &row.Streams[1]: r.Clients,
	} {
		*dst = paths(src)
	}
	if len(r.Results) > 0 {
		row.Results = map[string][]Path{}
		for _, field := range slices.Sorted(maps.Keys(r.Results)) {
			row.Results[field] = paths(r.Results[field])
		}
	}
	if t := r.Tags; t != nil {
		row.Tags = &Tags{
			Env: t.Env, Default: t.Default, Key: t.Key, Words: t.Words, Prefix: t.Prefix,
			Arg: paths(t.Arg), Target: paths(t.Target), File: paths(t.File),
		}
	}
	for _, name := range r.Func {
		one := row
		one.Func = fullName(name, lib.Package)
		s.byFunc[one.Func] = append(s.byFunc[one.Func], &one)
		if _, method, ok := strings.Cut(one.Func, ")."); ok {
			s.methods[method] = true
		}
	}
	return firstErr
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

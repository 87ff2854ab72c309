package knowledge

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// parse reads a built-in file of rows. name is used in errors.
func parse(name string, data []byte) ([]Library, error) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	var f struct {
		Libraries []Library `yaml:"libraries"`
	}
	if err := dec.Decode(&f); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f.Libraries, nil
}

// add takes in what is known of libraries. An *Error tells where a row is wrong.
func (s *Set) add(libs []Library) error {
	var errs []error
	for _, lib := range libs {
		if lib.Package == "" {
			errs = append(errs, errors.New("a library has no package"))
			continue
		}
		s.library(lib)
		for _, u := range lib.URLs {
			s.urls = append(s.urls, URL{
				Pattern: u.URL.Value, Role: u.Role, System: or(u.System, lib.System), Kind: or(u.Kind, lib.Kind),
				Delivery: or(u.Delivery, lib.Delivery), Protocol: or(u.Protocol, lib.Protocol),
				Channel: u.Channel, Address: u.Address, Operation: u.Operation,
			})
		}
		for _, f := range lib.Functions {
			if err := s.rows(lib, f); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return errors.Join(errs...)
}

func (s *Set) library(lib Library) {
	s.covered = append(s.covered, lib.Package)
	s.covered = append(s.covered, lib.Covers.values()...)
	for _, r := range lib.Replies {
		if name, isFunc := strings.CutSuffix(r.Value, "()"); isFunc {
			s.replies[fullName(name, lib.Package)] = true
		} else {
			s.replies[lib.Package+"."+r.Value] = true
		}
	}
	for _, a := range lib.Arguments {
		s.arguments[fullName(strings.TrimSuffix(a.Value, "()"), lib.Package)] = true
	}
	for name, fn := range lib.Aliases {
		if name = fullName(name, lib.Package); s.aliases[name] == "" { // the user's come first
			s.aliases[name] = fn
		}
	}
	if i := lib.Inject; i != nil {
		for _, t := range i.In.values() {
			s.inStructs[lib.Package+"."+t] = i
		}
		for _, t := range i.Out.values() {
			s.outStructs[lib.Package+"."+t] = i
		}
	}
	if lib.Resolvers != "" {
		s.interfaces = append(s.interfaces, Interface{Package: lib.Package, Suffix: lib.Resolvers, Protocol: lib.Protocol})
	}
	if lib.Generated {
		s.generated[lib.Package] = true
	}
	if lib.Wrapped == nil || *lib.Wrapped {
		s.wrapped[lib.Package] = true
	}
}

// rows adds the rows of one entry, one for each function that it names.
func (s *Set) rows(lib Library, f Function) error {
	row, err := newRow(lib, f)
	if err != nil {
		return err
	}
	if len(f.Func) == 0 {
		return fmt.Errorf("a row of %s names no func", lib.Package)
	}
	if !slices.Contains(Roles, f.Role) {
		return f.Func[0].errorf("%q is not a role%s", f.Role, Nearest(string(f.Role), Roles))
	}
	if f.Role == Install {
		s.installs[lib.Package] = true
	}
	for _, fn := range row.mentions {
		s.named[fn] = true
	}
	for _, name := range f.Func {
		one := *row
		one.Func = fullName(name.Value, lib.Package)
		s.byFunc[one.Func] = append(s.byFunc[one.Func], &one)
		if one.Role == Command {
			s.commands = append(s.commands, &one)
		}
		if typ, method, ok := strings.Cut(one.Func, ")."); ok {
			if !f.Role.IsCodec() { // those are looked for from a payload or a handler on
				s.methods[method] = true
			}
			if f.Role == Expose || f.Role == Mount || f.Role == Wrap || f.Role == Listen {
				s.routers[strings.TrimLeft(typ, "(*")] = true
			}
		}
	}
	return nil
}

func newRow(lib Library, f Function) (*Row, error) {
	row := &Row{
		Package: lib.Package, Role: f.Role,
		System: or(f.System, lib.System), Kind: or(f.Kind, lib.Kind),
		Delivery: or(f.Delivery, lib.Delivery), Protocol: or(f.Protocol, lib.Protocol),
		Runs: lib.Runs.values(), Params: lib.Params, Join: lib.Join, Names: lib.Names.values(), Wildcards: f.Wildcards, TargetKind: f.TargetKind, Schemes: lib.Schemes,
		Inject: lib.Inject, Callback: f.Callback, Form: f.Form, Eval: f.Eval, Consumed: f.Consumed,
	}
	if f.Runs != nil {
		row.Runs = f.Runs.values()
	}
	p := pathParser{pkg: lib.Package}
	for _, x := range []struct {
		dst *[]Path
		src Texts
	}{
		{&row.Channel, f.Channel}, {&row.Fallback, f.Fallback}, {&row.Target, f.Target}, {&row.TargetSystem, f.TargetSys},
		{&row.Key, f.Key}, {&row.Group, f.Group}, {&row.Payload, f.Payload}, {&row.Handler, f.Handler},
		{&row.Address, f.Address}, {&row.Operation, f.Operation}, {&row.Method, f.Method}, {&row.Route, f.Route},
		{&row.Service, f.Service}, {&row.Methods, f.Methods}, {&row.Impl, f.Impl}, {&row.Client, f.Client},
		{&row.From, f.From}, {&row.Prefix, f.Prefix}, {&row.Child, f.Child}, {&row.Value, f.Value}, {&row.Default, f.Default},
		{&row.Streams[0], f.Server}, {&row.Streams[1], f.Clients}, {&row.Deadline, f.Deadline}, {&row.Endless, f.Endless}, {&row.Duration, f.Duration},
		{&row.Name, f.Name}, {&row.Each, f.Each}, {&row.As, f.As}, {&row.Container, f.Container},
		{&row.ParamTags, f.ParamTags}, {&row.ResultTags, f.ResultTags},
		{&row.Store, f.Store}, {&row.Env, f.Env}, {&row.Flag, f.Flag}, {&row.File, f.File},
		{&row.Old, f.Old}, {&row.New, f.New}, {&row.Bytes, f.Bytes}, {&row.EventType, f.EventType},
	} {
		*x.dst = p.paths(x.src)
	}
	for _, part := range slices.Sorted(maps.Keys(f.Results)) {
		if row.Results == nil {
			row.Results = map[string][]Path{}
		}
		row.Results[part] = p.paths(f.Results[part])
	}
	if c := f.Callback; c != nil && c.Path.Value != "" {
		path := p.path(c.Path)
		row.Called = &path
	}
	row.When, row.Unless = p.conditions(f.When), p.conditions(f.Unless)
	if h := f.Headers; h != nil {
		row.Headers = &Headers{Each: p.paths(h.Each), Name: p.paths(h.Name), Value: p.paths(h.Value)}
		if h.Set.Value != "" {
			row.Headers.Set = fullName(h.Set.Value, lib.Package)
			p.mentions = append(p.mentions, row.Headers.Set)
		}
	}
	if t := f.Tags; t != nil {
		row.Tags = &Tags{
			Env: t.Env.values(), Default: t.Default.values(), Key: t.Key.values(), Flag: t.Flag.values(), Words: t.Words,
			Split: t.Split.values(), Dashes: t.Dashes, Prefix: t.Prefix.values(), Join: t.Join, Flags: t.Flags.values(),
			Arg: p.paths(t.Arg), Target: p.paths(t.Target), Below: p.paths(t.Below), File: p.paths(t.File), OnlyIn: t.OnlyIn, From: p.paths(t.From),
		}
	}
	row.mentions, row.args = p.mentions, p.args
	return row, errors.Join(p.errs...)
}

// A pathParser reads the paths of a row, keeps the first error, and notes the
// functions that they name: constructors, setters.
type pathParser struct {
	pkg      string
	mentions []string
	args     []ArgUse
	errs     []error
}

func (p *pathParser) path(t Text) Path {
	path, err := parsePath(t.Value, p.pkg)
	if err != nil {
		p.errs = append(p.errs, t.errorf("%v", err))
	}
	for _, steps := range path.operands() {
		if len(steps) > 0 && steps[0].Kind == StepArg {
			p.args = append(p.args, ArgUse{steps[0].N, t})
		}
		for _, st := range steps {
			if st.Kind == StepMade || st.Kind == StepSetter {
				p.mentions = append(p.mentions, st.Text)
			}
		}
	}
	return path
}

func (p *pathParser) conditions(m map[string]Texts) []Condition {
	var out []Condition
	for _, path := range slices.Sorted(maps.Keys(m)) {
		at := Text{Value: path}
		if len(m[path]) > 0 {
			at.Line, at.Column = m[path][0].Line, m[path][0].Column
		}
		out = append(out, Condition{Path: p.path(at), Texts: m[path].values()})
	}
	return out
}

func (p *pathParser) paths(l Texts) []Path {
	var out []Path
	for _, t := range l {
		out = append(out, p.path(t))
	}
	return out
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

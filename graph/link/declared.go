package link

import (
	"fmt"
	"maps"
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A Declared is a service as the configuration gives it.
type Declared struct {
	Name     string
	Main     string // folder of its package main, relative to the root
	Command  string // sub-command, or what else chooses it, of several in one binary
	Entry    string // function that starts it, of several in one binary
	Hosts    []string
	Gateway  bool
	External bool // it has no code here: only Name and Hosts

	Position graph.Position // where it is said what it is: main, command or entry
}

// A warning is about something in the configuration.
type warning struct {
	at      graph.Position
	message string
}

// declare gives the binaries what the configuration says of them, and tells of
// package mains that are not there.
func declare(in *Input, binaries []*service) []warning {
	var out []warning
	for i := range in.Services {
		d := &in.Services[i]
		found := d.External
		for _, s := range binaries {
			if s.main.Dir == d.Main {
				s.declared = append(s.declared, d)
				found = true
			}
		}
		if !found && !in.Part {
			var dirs []string
			for _, m := range in.Mains {
				dirs = append(dirs, m.Dir)
			}
			out = append(out, warning{d.Position, "there is no package main in " + d.Main + knowledge.Nearest(d.Main, dirs)})
		}
	}
	return out
}

// declares reports whether the configuration makes a service of the package main in dir.
func (in *Input) declares(dir string) bool {
	return slices.ContainsFunc(in.Services, func(d Declared) bool { return d.Main == dir && !d.External })
}

// commandsDeclared lists the sub-commands that the configuration names.
func (s *service) commandsDeclared() []string {
	var out []string
	for _, d := range s.declared {
		if d.Command != "" {
			out = append(out, d.Command)
		}
	}
	return out
}

// missing tells of sub-commands that the configuration names and no menu has.
func (s *service) missing(menus []*menu) {
	var known []string
	for _, m := range menus {
		known = append(known, m.names...)
	}
	known = slices.DeleteFunc(known, func(n string) bool { return n == "" })
	for _, d := range s.declared {
		if d.Command != "" && !slices.Contains(known, d.Command) {
			s.warnings = append(s.warnings, warning{d.Position, fmt.Sprintf("nothing in %s is chosen by %q%s", d.Main, d.Command, knowledge.Nearest(d.Command, known))})
		}
	}
}

// byEntry gives the services of a binary by the functions that start them. What
// runs before belongs to each; what another one's function starts, to none but it.
func (s *service) byEntry() []*service {
	entries := map[*Declared]*fn{}
	m := &menu{how: chosenBy{name: true}}
	for _, d := range s.declared {
		if d.Entry == "" {
			continue
		}
		f := s.function(d.Entry)
		if f == nil {
			s.warnings = append(s.warnings, warning{d.Position, "there is no function " + d.Entry + " in what " + d.Main + " runs" + s.nearestFunction(d.Entry)})
			continue
		}
		entries[d] = f
		m.names = append(m.names, d.Name)
	}
	var out []*service
	for _, d := range s.declared {
		f := entries[d]
		if f == nil {
			continue
		}
		own := reach(s.prog, f).has
		q := *s.prog
		q.funcs = maps.Clone(s.prog.funcs)
		for _, other := range entries {
			if !own[other] {
				delete(q.funcs, other.name)
			}
		}
		part := s.part(&q, m, []string{d.Name})
		part.command, part.is, part.entry = d.Entry, d, f
		part.reach()
		part.analyse()
		out = append(out, part)
	}
	return out
}

// declaredAs is what the configuration says of the service, nil for nothing.
func (s *service) declaredAs() *Declared {
	if s.is != nil {
		return s.is
	}
	for _, d := range s.declared {
		switch {
		case d.Entry != "":
		case d.Command != "" && s.menu != nil && d.Command == s.command,
			d.Command == "" && (s.menu == nil || slices.Contains(s.names, "")):
			return d
		}
	}
	return nil
}

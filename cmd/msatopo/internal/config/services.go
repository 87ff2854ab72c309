package config

import (
	"fmt"
	"path"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/link"
)

// A Service is what a team says of one service: of a package main, of one of
// several services in it, or of a system that has no code here.
type Service struct {
	Name     knowledge.Text  `yaml:"name" required:"yes" doc:"what the service is called"`
	Main     knowledge.Text  `yaml:"main" doc:"folder of its package main"`
	Command  knowledge.Text  `yaml:"command" doc:"of several services in one binary: the sub-command, or the word, flag or variable, that starts this one"`
	Entry    knowledge.Text  `yaml:"entry" doc:"of several services in one binary: the function that starts this one, as folder.Func or folder.Type.Method"`
	Hosts    knowledge.Texts `yaml:"hosts" doc:"host names under which it is called, with the port where that tells it from others"`
	Gateway  bool            `yaml:"gateway" doc:"clients outside the system come in here"`
	External bool            `yaml:"external" doc:"it is called and has no code here"`
}

// A Pin names what cannot be resolved.
type Pin struct {
	At   knowledge.Text  `yaml:"at" required:"yes" doc:"function in which the relation is, as folder.Func, folder.Type.Method or folder/file.go:Func"`
	Role knowledge.Text  `yaml:"role" words:"publish subscribe call expose" doc:"which of its relations are meant, when not all"`
	Is   knowledge.Texts `yaml:"is" required:"yes" doc:"the names: of channels; of calls the address, the operation, or METHOD URL"`
}

// checkServices tells of services that contradict themselves or one another.
func (f *File) checkServices() (errs []error) {
	wrong := func(at knowledge.Text, format string, args ...any) { errs = append(errs, problem(at, format, args...)) }
	names, starts := map[string]bool{}, map[string]bool{}
	for _, s := range f.Services {
		if names[s.Name.Value] {
			wrong(s.Name, "%q stands here twice", s.Name.Value)
		}
		names[s.Name.Value] = true
		for _, x := range []struct {
			field string
			text  knowledge.Text
			wrong bool
			why   string
		}{
			{"main", s.Main, s.External, "an external system has no main"},
			{"command", s.Command, s.External, "an external system has no command"},
			{"entry", s.Entry, s.External, "an external system has no entry"},
			{"entry", s.Entry, s.Command.Value != "", "a service has a command or an entry, not both"},
			{"main", s.Main, path.IsAbs(s.Main.Value) || strings.HasPrefix(path.Clean(s.Main.Value), ".."), "main is a folder below that of this file"},
		} {
			if x.wrong && x.text.Value != "" {
				wrong(x.text, "%s", x.why)
			}
		}
		switch {
		case s.External && s.Gateway:
			wrong(s.Name, "an external system is no gateway: its calls are not known")
		case s.External:
			continue
		case s.Main.Value == "":
			wrong(s.Name, "main is missing: which package main is %s? Of a system without code here say external: true", s.Name.Value)
			continue
		}
		start := fmt.Sprintf("%s %q %q", path.Clean(s.Main.Value), s.Command.Value, s.Entry.Value)
		if starts[start] {
			wrong(s.Main, "another service has the same main: tell them apart by command or entry")
		}
		starts[start] = true
	}
	return errs
}

func problem(at knowledge.Text, format string, args ...any) error {
	return &knowledge.Error{Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, args...)}
}

// Declared gives the services for the linker. Folders are seen from the folder that
// has the analysed root in within, "" when they are the same; what is not below the
// root is left out. file is the configuration as positions show it.
func (f *File) Declared(file, within string) []link.Declared {
	var out []link.Declared
	for _, s := range f.Services {
		d := link.Declared{
			Name: s.Name.Value, Command: s.Command.Value, Entry: s.Entry.Value,
			Gateway: s.Gateway, External: s.External, Position: place(file, s.Name),
		}
		for _, h := range s.Hosts {
			d.Hosts = append(d.Hosts, h.Value)
		}
		if !s.External {
			dir, ok := below(path.Clean(s.Main.Value), within)
			if !ok {
				continue
			}
			d.Main, d.Position = dir, place(file, s.Main)
		}
		switch {
		case s.Command.Value != "":
			d.Position = place(file, s.Command)
		case s.Entry.Value != "":
			d.Position = place(file, s.Entry)
		}
		out = append(out, d)
	}
	return out
}

// below is dir as seen from the folder within.
func below(dir, within string) (string, bool) {
	if within == "" || within == "." {
		return dir, true
	}
	if dir == within {
		return ".", true
	}
	return strings.CutPrefix(dir, within+"/")
}

// Pins gives the names for the linker.
func (f *File) Pins(file string) []link.Pin {
	var out []link.Pin
	for _, n := range f.Names {
		p := link.Pin{At: n.At.Value, Role: knowledge.Role(n.Role.Value), Position: place(file, n.At)}
		for _, is := range n.Is {
			p.Is = append(p.Is, is.Value)
			p.Places = append(p.Places, place(file, is))
		}
		out = append(out, p)
	}
	return out
}

func place(file string, t knowledge.Text) graph.Position {
	return graph.Position{File: file, Line: t.Line, Column: t.Column}
}

package deploy

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Programs that run without a container: the processes of a Procfile, the services
// of systemd.

func isProcfile(p string, _ []byte) bool {
	base := path.Base(p)
	return base == "Procfile" || strings.HasPrefix(base, "Procfile.")
}

func readProcfile(r *reading, p string, data []byte) {
	environment := folderEnvironment(p)
	if _, variant, ok := strings.Cut(path.Base(p), "."); ok {
		environment = variant
	}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		if text = strings.TrimSpace(text); text == "" || text[0] == '#' {
			continue
		}
		pos := graph.Position{File: p, Line: line}
		name, command, ok := strings.Cut(text, ":")
		if !ok || name == "" || strings.ContainsAny(name, " \t") {
			r.problem(pos, "not a NAME: command line of a Procfile")
			continue
		}
		u := r.process(name, command, path.Dir(p), pos)
		u.Environment = environment
		r.units = append(r.units, u)
	}
}

// process makes a unit of a command that runs in a folder of the tree.
func (r *reading) process(name, command, dir string, pos graph.Position) Unit {
	u := Unit{Name: name, Source: pos, process: true, workdir: "/app", mounts: map[string]string{"/app": dir}}
	ws := shellWords(strings.TrimSpace(command))
	for len(ws) > 0 {
		name, value, ok := strings.Cut(ws[0], "=")
		if !ok || name == "" || nameLen(name) != len(name) {
			if ws[0] != "env" && ws[0] != "exec" {
				break
			}
		} else {
			u.Env = append([]Var{{Name: name, Value: value, Symbolic: strings.Contains(value, "$"), Position: pos}}, u.Env...)
		}
		ws = ws[1:]
	}
	u.Env, u.Command, u.entrypoint = firstOfName(u.Env), ws, ws
	return u
}

func isSystemd(p string, data []byte) bool {
	return path.Ext(p) == ".service" && topLevel(data, "[Service]")
}

func readSystemd(r *reading, p string, data []byte) {
	name, _, _ := strings.Cut(strings.TrimSuffix(path.Base(p), ".service"), "@") // of each instance
	var own, files []Var
	command, at := "", graph.Position{File: p, Line: 1}
	section, line, start := "", 0, 0
	var joined string
	for text := range bytes.Lines(data) {
		line++
		if joined == "" {
			start = line
		}
		joined += strings.TrimSpace(string(text))
		if before, ok := strings.CutSuffix(joined, `\`); ok {
			joined = before + " "
			continue
		}
		text := joined
		joined = ""
		if strings.HasPrefix(text, "[") {
			section = text
		}
		key, value, ok := strings.Cut(text, "=")
		if key = strings.TrimSpace(key); !ok || section != "[Service]" {
			continue
		}
		pos := graph.Position{File: p, Line: start}
		switch key {
		case "ExecStart":
			command, at = strings.TrimLeft(strings.TrimSpace(value), "-@:+!"), pos
		case "Environment":
			for _, w := range shellWords(value) {
				if name, value, ok := strings.Cut(w, "="); ok && name != "" {
					own = append(own, Var{Name: name, Value: value, Symbolic: strings.Contains(value, "%"), Position: pos})
				}
			}
		case "EnvironmentFile":
			files = append(files, r.systemdFile(p, strings.TrimLeft(strings.TrimSpace(value), "-"))...)
		}
	}
	if command == "" {
		return // nothing runs: a unit for another one to build on
	}
	u := r.process(name, command, path.Dir(p), at)
	u.Environment, u.also = folderEnvironment(p), []string{name}
	slices.Reverse(own) // of two with one name the later holds
	slices.Reverse(files)
	u.Env = firstOfName(slices.Concat(files, own, u.Env)) // files hold over what is written in the unit
	r.units = append(r.units, u)
}

// systemdFile reads an environment file of the machine where the tree has it
// beside the unit.
func (r *reading) systemdFile(p, name string) []Var {
	f := r.envFileAt(path.Join(path.Dir(p), path.Base(name)))
	if f == nil || strings.Contains(name, "%") {
		return nil
	}
	var out []Var
	for _, a := range f.vars {
		out = append(out, Var{Name: a.name, Value: a.raw, Position: graph.Position{File: f.path, Line: a.line}})
	}
	return out
}

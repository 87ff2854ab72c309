package deploy

import (
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Flag gives what the deployment passes to the service in mainDir for a flag of its
// command line: --topic=orders, --topic orders, or with one dash.
func (s *Set) Flag(mainDir, serviceName, flag string) []Value {
	return s.FlagWhere(mainDir, serviceName, flag, nil)
}

// FlagWhere is Flag when only those of the service's containers count for which runs
// holds; nil is all of them.
func (s *Set) FlagWhere(mainDir, serviceName, flag string, runs func(*Unit) bool) []Value {
	var out []Value
	for _, n := range s.unitsWhere(mainDir, serviceName, runs) {
		u := &s.Units[n]
		if value, ok := flagIn(u.Args, flag); ok {
			v := Value{value, false, s.lineOf(u.Source, value), nil, u.Environment, ScopeUnit}
			v.fillIn(u.Env)
			out = addValue(out, v)
		}
	}
	return settle(out)
}

// fillIn replaces $(NAME) and ${NAME} with the variables of the container.
func (v *Value) fillIn(env []Var) {
	for _, e := range env {
		for _, form := range []string{"$(" + e.Name + ")", "${" + e.Name + "}"} {
			if strings.Contains(v.Value, form) {
				v.Value = strings.ReplaceAll(v.Value, form, e.Value)
				v.Via = append(v.Via, e.Position)
			}
		}
	}
	v.Symbolic = strings.Contains(v.Value, "${") || strings.Contains(v.Value, "$(")
}

// flagIn is the value of a flag in a list of arguments.
func flagIn(args []string, flag string) (string, bool) {
	for i, arg := range args {
		name, dashed := strings.CutPrefix(arg, "-")
		name = strings.TrimPrefix(name, "-")
		switch key, value, is := strings.Cut(name, "="); {
		case !dashed || key != flag:
		case is:
			return value, true
		case i+1 < len(args) && !strings.HasPrefix(args[i+1], "-"):
			return args[i+1], true
		}
	}
	return "", false
}

// lineOf is the first line from where a unit is declared on that has the text, or
// else that place.
func (s *Set) lineOf(at graph.Position, text string) graph.Position {
	data, err := s.tree.read(at.File)
	if err != nil {
		return at
	}
	for i, line := range strings.Split(string(data), "\n") {
		if col := strings.Index(line, text); i+1 >= at.Line && col >= 0 {
			return graph.Position{File: at.File, Line: i + 1, Column: col + 1}
		}
	}
	return at
}

package deploy

import (
	"path"
	"slices"
	"strings"
)

// UnitsWith lists the units of UnitsFor that start the program with a
// sub-command: the words of subcommand are the first of Unit.Args that are
// neither flags nor the values of flags. One image often runs as several
// services, told apart by that word alone.
func (s *Set) UnitsWith(mainDir, serviceName string, subcommand ...string) []*Unit {
	return slices.DeleteFunc(s.UnitsFor(mainDir, serviceName), func(u *Unit) bool { return !startsWith(u.Args, subcommand) })
}

// LookupWith is Lookup for one sub-command of the program: of the containers
// that run it only those that start it with subcommand count.
func (s *Set) LookupWith(mainDir, serviceName, variable string, subcommand ...string) []Value {
	mainDir = path.Clean(mainDir)
	all := s.unitsFor(mainDir, serviceName)
	units := slices.DeleteFunc(slices.Clone(all), func(n int) bool { return !startsWith(s.Units[n].Args, subcommand) })
	return s.lookupIn(mainDir, units, variable)
}

// LookupWhere is Lookup when only those of the service's containers count for which
// runs holds; nil is all of them.
func (s *Set) LookupWhere(mainDir, serviceName, variable string, runs func(*Unit) bool) []Value {
	return s.lookupIn(path.Clean(mainDir), s.unitsWhere(mainDir, serviceName, runs), variable)
}

func (s *Set) unitsWhere(mainDir, serviceName string, runs func(*Unit) bool) []int {
	units := s.unitsFor(path.Clean(mainDir), serviceName)
	if runs == nil {
		return units
	}
	return slices.DeleteFunc(slices.Clone(units), func(n int) bool { return !runs(&s.Units[n]) })
}

// StartsWith reports whether the unit starts the program with a sub-command: see
// UnitsWith.
func (u *Unit) StartsWith(subcommand ...string) bool { return startsWith(u.Args, subcommand) }

// Flag is the value that the unit starts the program with for a flag, "" when it
// gives none.
func (u *Unit) Flag(name string) string {
	value, _ := flagIn(u.Args, name)
	return value
}

// startsWith reports whether the arguments that are no flags begin with want. A
// word after a flag without "=" may be the flag's value: it is skipped where it
// is not the word that is looked for.
func startsWith(args, want []string) bool {
	flag := false
	for _, a := range args {
		switch {
		case len(want) == 0:
			return true
		case strings.HasPrefix(a, "-"):
			flag = !strings.Contains(a, "=")
			continue
		case a == want[0]:
			want = want[1:]
		case !flag:
			return false
		}
		flag = false
	}
	return len(want) == 0
}

// starters are programs that only start the one that is named after them, with
// how many words of their own come before it.
var starters = map[string]int{"tini": 0, "dumb-init": 0, "exec": 0, "env": 0, "sh": 0, "bash": 0, "ash": 0, "nohup": 0, "time": 0,
	"su-exec": 1, "gosu": 1, "timeout": 1, "catatonit": 0, "s6-setuidgid": 1, "docker-entrypoint.sh": 0, "entrypoint.sh": 0}

// argsOf guesses the program's own arguments in a command line whose first word
// is not known to be a binary that was built here. entry says that the line
// begins with the image's or the unit's entry point; where it does not, the
// first word is the program only if it is a path or is called like it.
func argsOf(ws []string, entry bool, names ...string) []string {
	started := false
	for len(ws) > 0 {
		base := path.Base(ws[0])
		own, starter := starters[base]
		switch {
		case starter:
			started = true
			ws = ws[min(len(ws), 1+own):]
			continue
		case started && strings.HasPrefix(ws[0], "-"), strings.Contains(ws[0], "=") && started:
			ws = ws[1:] // tini -g -- app, env A=b app, sh -c app
			continue
		}
		break
	}
	if len(ws) == 0 {
		return nil
	}
	if entry || started || strings.Contains(ws[0], "/") || slices.Contains(names, normal(ws[0])) {
		return ws[1:]
	}
	return ws
}

// guessArgs is argsOf for a unit whose image m is perhaps not known.
func (s *Set) guessArgs(u *Unit, m *image, ws []string) []string {
	base, _ := imageBase(u.Image)
	names := []string{normal(base)}
	for _, main := range s.mains {
		for _, n := range s.names[main] {
			names = append(names, n.name)
		}
	}
	ws = untilOperator(ws)
	return argsOf(ws, len(u.entrypoint)+len(m.entrypoint) > 0, names...)
}

// untilOperator is the rest of one command of a shell.
func untilOperator(ws []string) []string {
	for i, w := range ws {
		if w != "" && strings.Trim(w, "&|;()") == "" {
			return ws[:i]
		}
	}
	return ws
}

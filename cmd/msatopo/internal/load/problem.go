package load

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Problem is something that kept a package from being read in full.
type Problem struct {
	Package  string // import path, or a module's folder
	Position string // file:line, relative to the root; may be empty
	Message  string
}

// String is one line: where, then what.
func (p Problem) String() string {
	where := cmp.Or(p.Position, p.Package)
	if where == "" {
		return p.Message
	}
	return where + ": " + p.Message
}

// An Error says in one line what is wrong, where, and what to do about it.
type Error struct {
	What  string
	Where string
	Do    string
	Err   error
}

func (e *Error) Error() string {
	var parts []string
	for _, s := range []string{e.What, e.Where, e.Do} {
		if s != "" {
			parts = append(parts, oneLine(s))
		}
	}
	return strings.Join(parts, ": ")
}

func (e *Error) Unwrap() error { return e.Err }

// sortProblems orders problems by place and drops repeats: a package of two
// listings tells its problem twice.
func sortProblems(ps []Problem) []Problem {
	ps = slices.Clone(ps)
	slices.SortFunc(ps, func(a, b Problem) int {
		af, al := splitLine(a.Position)
		bf, bl := splitLine(b.Position)
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(af, bf), cmp.Compare(al, bl), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(ps)
}

func splitLine(position string) (file string, line int) {
	i := strings.LastIndexByte(position, ':')
	if i < 0 {
		return position, 0
	}
	line, _ = strconv.Atoi(position[i+1:])
	return position[:i], line
}

// oneLine joins the lines of a message of another tool.
func oneLine(s string) string {
	var parts []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			parts = append(parts, line)
		}
	}
	return strings.Join(parts, " ")
}

func quoteAll(ss []string) string {
	q := make([]string, len(ss))
	for i, s := range ss {
		q[i] = strconv.Quote(s)
	}
	return strings.Join(q, ", ")
}

package link

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// An Effect is something that the code does and that is no relation of the map,
// but matters for what happens around one: a pause, a retry, a write to a database.
type Effect struct {
	Service  string
	Role     knowledge.Role // one that IsEffect
	Func     string         // full name of the library's function; pkg.Type{} of a new variable
	In       string         // full name of the function that calls it
	Position graph.Position // of the call

	// What it may be of several, where the code tells; empty where it does not.
	Durations []string // as time.ParseDuration reads it, or ${SETTING}
	Names     []string // of a breaker, of what is read or written
	Handlers  []string // full names of the functions that it runs
}

// Effects lists the effects of the code that the services run, by position. An
// error is about one service, whose effects are then missing.
func Effects(in Input) ([]Effect, []error) {
	binaries := reached(&in)
	declare(&in, binaries)
	services := divided(binaries)
	found := make([][]Effect, len(services))
	parallel(services, func(s *service) {
		if s.err == nil {
			effects := s.effects()
			found[slices.Index(services, s)] = effects
		}
	})
	out := slices.Concat(found...)
	slices.SortStableFunc(out, func(a, b Effect) int {
		p, q := a.Position, b.Position
		return cmp.Or(
			cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column),
			cmp.Compare(a.Service, b.Service), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Func, b.Func))
	})
	return out, faults(services)
}

// effects lists the effects of the service in the order of its code.
func (s *service) effects() []Effect {
	s.res = newResolver(s.code, s.in.Knowledge)
	s.res.findInjections()
	var out []Effect
	for _, f := range s.code.funcs {
		first := len(out)
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			at := site{f, i}
			for e := range s.effectsAt(at, s.rowsAt(at)) {
				if !slices.ContainsFunc(out[first:], func(x Effect) bool { return reflect.DeepEqual(x, e) }) {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// effectsAt goes through the effects of the call at, by the rows about it. One that
// several activations have comes several times.
func (s *service) effectsAt(at site, rows []*knowledge.Row) iter.Seq[Effect] {
	return func(yield func(Effect) bool) {
		for _, row := range rows {
			if !row.Role.IsEffect() {
				continue
			}
			for st := range s.meanings(at, row) {
				if !yield(s.effect(st, row)) {
					return
				}
			}
		}
	}
}

func (s *service) effect(st start, row *knowledge.Row) Effect {
	e := Effect{
		Service: s.id, Role: row.Role, Func: row.Func, In: st.call.fn.name, Position: st.call.position(),
		Names: s.words(st, row.Name),
	}
	for _, d := range s.words(st, row.Duration) {
		e.Durations = appendNew(e.Durations, duration(d))
	}
	if len(row.Handler) > 0 {
		as := s.through(s.res.first(row.Handler, st.call, st.root, st.binds, nil))
		for _, t := range s.res.called(as) {
			e.Handlers = appendNew(e.Handlers, t.name)
		}
		if h := s.handler(st, row, st.binds); len(e.Handlers) == 0 && h.fn != nil {
			e.Handlers = []string{h.name}
		}
	}
	return e
}

// words lists the texts of a lesser attribute that are known.
func (s *service) words(st start, paths []knowledge.Path) []string {
	var out []string
	if len(paths) == 0 {
		return nil
	}
	for _, t := range s.firstTexts(paths, st, st.binds) {
		if n := s.nameOf(t.text); t.text.tells() && n.resolution != graph.Unknown && n.text != "" {
			out = appendNew(out, n.text)
		}
	}
	return out
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// duration writes a number of nanoseconds, as a time.Duration is in Go, as 1.5s.
func duration(text string) string {
	if n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64); err == nil {
		return time.Duration(n).String()
	}
	return text
}

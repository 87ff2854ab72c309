package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A menu is the choice among the ways to run one binary: its sub-commands, or the
// words, flags and settings that it is told apart by.
type menu struct {
	names   []string // what can be chosen, in the order of the code; "" is nothing
	def     string   // what is chosen when nothing is
	how     chosenBy
	objects bool                      // entries of a map or table are chosen from
	places  map[string]graph.Position // of the names of settings: where each stands
	// keeping gives what does not happen when only these can be chosen.
	keeping func(names []string) *edits
}

// A chosenBy says how a process is told what to run: by words of its command line,
// or by a setting.
type chosenBy struct {
	flag string
	key  []string // of a file
	env  string
	name bool // by nothing that is known but the service's name
}

// is reports whether p is the setting.
func (c chosenBy) is(p part) bool {
	return p.flag != "" && p.flag == c.flag || p.env != "" && p.env == c.env || len(p.key) > 0 && slices.Equal(p.key, c.key)
}

// setting reports whether it is a flag or a variable, and no word.
func (c chosenBy) setting() bool { return c.flag != "" || c.env != "" || c.key != nil }

// An object is a value of a type of which rows say that it is a sub-command.
type object struct {
	typ     string
	place   answer
	maker   site // the call that makes this one of several; zero when it is the only one
	name    string
	row     *knowledge.Row
	runs    bool
	parents []*object
}

// A tree is the sub-commands of a binary.
type tree struct {
	s       *service
	objects []*object
}

// commandMenu finds the sub-commands that rows know.
func (s *service) commandMenu() *menu {
	t := &tree{s: s}
	for _, row := range s.in.Knowledge.Commands() {
		if typ, ok := strings.CutSuffix(row.Func, "{}"); ok {
			t.find(typ, row)
		}
	}
	if len(t.objects) < 2 {
		return nil
	}
	for _, row := range s.in.Knowledge.Commands() {
		t.join(row)
	}
	m := &menu{}
	for _, o := range t.objects {
		if name := t.path(o); o.runs && !slices.Contains(m.names, name) {
			m.names = append(m.names, name)
		}
	}
	m.keeping = t.keeping
	return m
}

// find lists the values of a type by what is stored in their fields.
func (t *tree) find(typ string, row *knowledge.Row) {
	r := t.s.res
	for _, field := range t.fieldsOf(typ) {
		for _, st := range t.s.code.fields[field] {
			for _, x := range r.baseOf(st).places {
				if x.kind == isObject || x.kind == isGlobal || x.kind == isExt {
					t.add(typ, row, x)
				}
			}
		}
	}
	for _, p := range row.Handler {
		field := p.Steps[len(p.Steps)-1].Text
		for _, st := range t.s.code.fields[typ+"."+field] {
			if st.fn.val(storedValue(st)).Op == flow.OpNil {
				continue
			}
			for _, x := range r.baseOf(st).places {
				for _, o := range t.at(x) {
					o.runs = true
				}
			}
		}
	}
}

// runByCommands lists the functions that sub-commands are given to run.
func (s *service) runByCommands() map[*fn]bool {
	out := map[*fn]bool{}
	for _, row := range s.in.Knowledge.Commands() {
		typ, _ := strings.CutSuffix(row.Func, "{}")
		for _, p := range row.Handler {
			for _, st := range s.code.fields[typ+"."+p.Steps[len(p.Steps)-1].Text] {
				if f := s.prog.funcs[st.fn.str(st.fn.val(storedValue(st)).Name)]; f != nil {
					out[f] = true
				}
			}
		}
	}
	return out
}

// fieldsOf lists the fields of the type that are stored to.
func (t *tree) fieldsOf(typ string) []string {
	var out []string
	for key := range t.s.code.fields {
		if rest, ok := strings.CutPrefix(key, typ+"."); ok && !strings.Contains(rest, ".") {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}

// add notes the value at x: one sub-command, or one for each name that those who
// make it give it.
func (t *tree) add(typ string, row *knowledge.Row, x answer) {
	if len(t.at(x)) > 0 {
		return
	}
	if x.at.fn != nil {
		x.fr = newFrame(x.at.fn)
	}
	x.binds, x.ev = nil, nil
	r := t.s.res
	one := object{typ: typ, place: x, row: row}
	if len(row.Name) > 0 {
		r.query()
		for _, n := range r.texts(r.walk([]answer{x}, row.Name[0].Steps[1:])) {
			word, _ := n.text.literal()
			o := one
			if words := strings.Fields(word); len(words) > 0 {
				o.name = words[0]
			}
			if x.kind == isObject {
				if chain, from := t.s.chain(start{x.at, x.fr, n.binds}, n.binds); from > 0 {
					o.maker = chain[from]
				}
			}
			t.objects = append(t.objects, &o)
			if o.maker.fn == nil {
				return
			}
		}
	}
	if len(t.at(x)) == 0 {
		t.objects = append(t.objects, &one)
	}
}

// at lists the sub-commands that the place x is or, of several made at one place,
// the one that the way to x leads through.
func (t *tree) at(x answer) []*object {
	var out []*object
	for _, o := range t.objects {
		p := o.place
		if p.kind == x.kind && p.at == x.at && p.name == x.name && samePath(p.path, x.path) {
			out = append(out, o)
		}
	}
	if len(out) < 2 {
		return out
	}
	fr, b := x.fr, x.binds
	for range maxFrames {
		call, up, ok := caller(fr, b)
		if !ok {
			break
		}
		if i := slices.IndexFunc(out, func(o *object) bool { return o.maker == call }); i >= 0 {
			return out[i : i+1]
		}
		fr = up
	}
	return out
}

// held lists the sub-commands that the place x is, or that a list holds there.
func (t *tree) held(x answer) []*object {
	if out := t.at(x); len(out) > 0 || x.path == nil {
		return out
	}
	r := t.s.res
	k, list := r.typeAt(x.parent())
	if list == 0 || k.elem(list) == 0 {
		return nil
	}
	var out []*object
	as, _ := r.contents(x, moment{}, k, k.elem(list))
	for _, a := range as {
		out = append(out, t.at(a)...)
	}
	return out
}

// join notes which commands are below which.
func (t *tree) join(row *knowledge.Row) {
	r := t.s.res
	below := func(parents, children []answer) {
		for _, c := range children {
			for _, child := range t.held(c) {
				for _, p := range parents {
					for _, parent := range t.held(p) {
						if parent != child && !slices.Contains(child.parents, parent) {
							child.parents = append(child.parents, parent)
						}
					}
				}
			}
		}
	}
	for _, p := range row.Child {
		if row.From == nil {
			for _, o := range t.objects {
				if o.row == row {
					r.query()
					below([]answer{o.place}, r.walk([]answer{o.place}, p.Steps[1:]))
				}
			}
			continue
		}
		for _, call := range t.s.code.callsOf(row.Func) {
			r.query()
			fr := newFrame(call.fn)
			below(r.first(row.From, call, fr, nil, nil), r.follow(p, call, fr, nil, nil))
		}
	}
}

// above lists the commands that o is below.
func (o *object) above() []*object {
	out := slices.Clone(o.parents)
	for i := 0; i < len(out); i++ {
		for _, p := range out[i].parents {
			if p != o && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// path is what is typed to run o: the names of the commands on the way, without
// that of the program.
func (t *tree) path(o *object) string {
	rooted := slices.ContainsFunc(t.objects, func(x *object) bool { return slices.Contains(x.parents, o) })
	if len(o.parents) == 0 && rooted {
		return ""
	}
	var words []string
	seen := map[*object]bool{}
	for x := o; !seen[x]; x = x.parents[0] {
		seen[x] = true
		if len(x.parents) == 0 {
			if x == o {
				words = append(words, x.name)
			}
			break
		}
		words = append(words, x.name)
	}
	slices.Reverse(words)
	return strings.Join(words, " ")
}

// keeping leaves out what the other commands are and run. A command above one
// that is kept stays what it is, but for what it runs itself.
func (t *tree) keeping(names []string) *edits {
	e := newEdits()
	kept, above := map[*object]bool{}, map[*object]bool{}
	for _, o := range t.objects {
		if o.runs && slices.Contains(names, t.path(o)) {
			kept[o] = true
			for _, p := range o.above() {
				above[p] = true
			}
		}
	}
	dead := func(o *object) bool { return o.runs && !kept[o] }
	gone := func(o *object) bool { return dead(o) && !above[o] }
	all := func(s site, is func(*object) bool) bool {
		var of []*object
		for _, x := range t.s.res.baseOf(s).places {
			of = append(of, t.at(x)...)
		}
		return len(of) > 0 && !slices.ContainsFunc(of, func(o *object) bool { return !is(o) })
	}
	types := map[string]bool{}
	for _, o := range t.objects {
		types[o.typ] = true
		if gone(o) && o.maker.fn != nil {
			e.out[o.maker] = true
		}
		for _, p := range o.row.Handler {
			for _, st := range t.s.code.fields[o.typ+"."+p.Steps[len(p.Steps)-1].Text] {
				if all(st, dead) {
					e.out[st] = true
				}
			}
		}
	}
	for typ := range types {
		for _, field := range t.fieldsOf(typ) {
			for _, st := range t.s.code.fields[field] {
				if all(st, gone) {
					e.out[st] = true
				}
			}
		}
	}
	for _, s := range t.s.code.external { // its flags
		recv, _, method := strings.Cut(strings.TrimPrefix(s.callee(), "(*"), ").")
		if method && types[recv] && len(s.val().Args) > 0 && all(s, gone) {
			e.out[s] = true
		}
	}
	return e
}

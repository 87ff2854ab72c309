package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A selector is something that a process is told when it starts and by which the
// code chooses what to run: `switch os.Args[1]`, `if *mode == "worker"`, a key of
// a map of functions.
type selector struct {
	rank   int    // words before flags before variables of the environment
	id     string // which word, flag or variable
	list   string // of a word: the list that it is in
	index  int    // of a word: which one
	how    chosenBy
	def    string // what it is when nothing is given
	asked  []asking
	places map[string]graph.Position // where each choice stands
	names  []string
}

// An asking is a place where the code depends on a selector.
type asking struct {
	at      site   // OpIf; of an entry of a map or table, what makes the entry
	text    string // what it is compared with, or the entry's key
	negated bool
	entry   bool
}

// A counting is a branch on how many words there are.
type counting struct {
	at   site // OpIf
	list string
	op   string
	n    int
	not  bool
}

const (
	nearDepth = 5   // calls from main to where the choice is made
	nearMain  = 400 // functions that are looked into
	maxAsked  = 200 // comparisons that are looked into
)

// A chooser finds the selectors of a binary.
type chooser struct {
	s      *service
	found  []*selector
	counts []counting
	asked  int
	runs   map[*fn]bool // what sub-commands run: they are called with the words that follow
}

// selectorMenus lists the choices by what the process is told.
func (s *service) selectorMenus() []*menu {
	c := &chooser{s: s, runs: s.runByCommands()}
	for _, f := range s.nearMain() {
		for i := f.firstInstr(); int(i) < len(f.f.Values) && c.asked < maxAsked; i++ {
			switch at := (site{f, i}); at.val().Op {
			case flow.OpIf:
				c.branch(at)
			case flow.OpLookup:
				c.lookup(at)
			}
		}
	}
	slices.SortStableFunc(c.found, func(a, b *selector) int { return cmp.Compare(a.rank, b.rank) })
	var out []*menu
	for _, sel := range c.found {
		names := append(slices.Clone(sel.names), "")
		entries := slices.ContainsFunc(sel.asked, func(a asking) bool { return a.entry })
		if len(names) > 2 || len(names) == 2 && !entries {
			keeping := func(names []string) *edits { return c.keeping(sel, names) }
			out = append(out, &menu{names: names, def: sel.def, how: sel.how, objects: entries, places: sel.places, keeping: keeping})
		}
	}
	return out
}

// nearMain lists the functions that main runs or hands on, from the nearest on.
func (s *service) nearMain() []*fn {
	out := []*fn{s.root}
	seen := map[*fn]bool{s.root: true}
	for begin, depth := 0, 0; begin < len(out) && depth < nearDepth; depth++ {
		level := out[begin:]
		begin = len(out)
		for _, f := range level {
			for i := range f.f.Values {
				switch v := f.val(flow.ValueID(i)); v.Op {
				case flow.OpCall, flow.OpFunc, flow.OpClosure, flow.OpBound:
					g := s.prog.funcs[f.str(v.Name)]
					if g != nil && !seen[g] && s.code.has[g] && len(out) < nearMain && !strings.Contains(g.pkg.Module, "@") {
						seen[g] = true
						out = append(out, g)
					}
				}
			}
		}
	}
	return out
}

// maxSelectorSteps is how far what a branch depends on is followed: a word of the
// command line is not far.
const maxSelectorSteps = 1000

// branch reads what the OpIf at depends on.
func (c *chooser) branch(at site) {
	f := at.fn
	cond, negated := at.val().Args[0], false
	for f.val(cond).Op == flow.OpUn && f.str(f.val(cond).Name) == "!" {
		cond, negated = f.val(cond).Args[0], !negated
	}
	v := f.val(cond)
	if v.Op != flow.OpBin || len(v.Args) != 2 {
		return
	}
	x, y, op := v.Args[0], v.Args[1], f.str(v.Name)
	if f.val(x).Op == flow.OpConst {
		x, y, op = y, x, mirrored[op]
	}
	equal := op == "==" || op == "!="
	switch {
	case f.val(y).Op == flow.OpConst && equal && isString(f.pkg, f.val(x).Type):
		if sel := c.selector(x, newFrame(f)); sel != nil {
			sel.ask(asking{at: at, text: f.str(f.val(y).Name), negated: negated != (op == "!=")}, site{f, cond}.position())
		}
	case f.val(y).Op == flow.OpConst:
		if list, ok := c.counted(f, x); ok {
			n, err := strconv.Atoi(f.str(f.val(y).Name))
			if err == nil {
				c.counts = append(c.counts, counting{at, list, op, n, negated})
			}
		}
	case equal && isString(f.pkg, f.val(x).Type):
		c.tables(f, x, y)
	}
}

// mirrored are the operators with their operands changed about.
var mirrored = map[string]string{"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}

func (sel *selector) ask(a asking, where graph.Position) {
	sel.asked = append(sel.asked, a)
	if a.text != "" && !slices.Contains(sel.names, a.text) {
		sel.names = append(sel.names, a.text)
		sel.places[a.text] = where
	}
}

// selector tells by what the text v is chosen when the process starts; nil when
// it is anything else.
func (c *chooser) selector(v flow.ValueID, fr *frame) *selector {
	c.asked++
	c.s.res.shortQuery(maxSelectorSteps)
	var sel *selector
	def := ""
	as := c.s.res.origins(v, fr, nil, nil)
	for i := 0; i < len(as) && i < maxAnswers; i++ {
		a := as[i]
		if a.kind == isConst {
			def = cmp.Or(def, a.at.fn.str(a.at.val().Name))
			continue
		}
		if inner, ok := c.changed(a); ok {
			as = append(as, inner...)
			continue
		}
		one, ok := c.told(a)
		if !ok || sel != nil && sel.id != one.id {
			return nil
		}
		sel = one
	}
	if sel == nil || c.s.res.cut {
		return nil
	}
	if i := slices.IndexFunc(c.found, func(x *selector) bool { return x.id == sel.id }); i >= 0 {
		sel = c.found[i]
	} else {
		sel.places = map[string]graph.Position{}
		c.found = append(c.found, sel)
	}
	sel.def = cmp.Or(sel.def, def)
	return sel
}

// changed gives what a string function was applied to: strings.ToLower(mode).
func (c *chooser) changed(a answer) ([]answer, bool) {
	if a.kind != isExt || a.path != nil {
		return nil, false
	}
	for _, row := range c.s.res.rows.Rows(a.name) {
		if row.Role == knowledge.Value && row.Eval != "" && len(row.Value) > 0 {
			return c.s.res.first(row.Value[:1], a.at, a.fr, a.binds, nil), true
		}
	}
	return nil, false
}

// told reads a word of the command line, a flag or a variable off an answer.
func (c *chooser) told(a answer) (*selector, bool) {
	if list, index, ok := c.word(a); ok {
		if index < 0 {
			return nil, false
		}
		return &selector{id: list + "[" + strconv.Itoa(index) + "]", list: list, index: index}, true
	}
	r := c.s.res
	p := part{}
	switch a.kind {
	case isConfig, isExt:
		if ts := r.textOf(a); len(ts) == 1 && len(ts[0].text) == 1 {
			p = ts[0].text[0]
		}
	}
	switch {
	case p.kind != partConfig || p.system != "":
		return nil, false
	case p.flag != "":
		return &selector{rank: 1, id: "flag " + p.flag, how: chosenBy{flag: p.flag, env: p.env, key: p.key}, def: p.def}, true
	case p.env != "":
		return &selector{rank: 2, id: "env " + p.env, how: chosenBy{env: p.env}, def: p.def}, true
	case len(p.key) > 0:
		return &selector{rank: 1, id: "key " + strings.Join(p.key, "."), how: chosenBy{key: p.key}, def: p.def}, true
	}
	return nil, false
}

// word tells which word of the command line a is; -1 is all of them, or their
// number.
func (c *chooser) word(a answer) (list string, index int, ok bool) {
	index = -1
	switch a.kind {
	case isUnknown:
		for _, v := range c.s.in.Knowledge.Arguments() {
			ok = ok || a.name == libraryVariable(v)
		}
		list = "words"
	case isParam:
		t := a.at.fn.typeOf(a.at.v)
		list, ok = "rest", t == "[]string" && c.runs[a.at.fn]
	case isExt:
		list, ok = "rest", c.s.in.Knowledge.IsArguments(a.name)
		if args := a.at.val().Args; ok && a.path == nil && len(args) > 0 {
			if n := a.at.fn.val(args[len(args)-1]); n.Op == flow.OpConst {
				index, _ = strconv.Atoi(a.at.fn.str(n.Name))
			}
		}
	}
	if ok && a.path != nil {
		n, err := strconv.Atoi(strings.Trim(a.path.name, "[]"))
		if err != nil || a.path.up != nil {
			return "", 0, false
		}
		index = n
	}
	return list, index, ok
}

// libraryVariable is why the value of a package variable is not known.
func libraryVariable(name string) string {
	return "variable " + short(name) + ", which is set when the process runs"
}

// counted tells of which list x is the length.
func (c *chooser) counted(f *fn, x flow.ValueID) (list string, ok bool) {
	v := f.val(x)
	switch {
	case v.Op == flow.OpBuiltin && f.str(v.Name) == "len":
		x = v.Args[0]
	case v.Op != flow.OpCall || !c.s.in.Knowledge.IsArguments(f.str(v.Name)):
		return "", false
	}
	c.s.res.shortQuery(maxSelectorSteps)
	for _, a := range c.s.res.origins(x, newFrame(f), nil, nil) {
		l, index, known := c.word(a)
		if !known || index >= 0 || ok && l != list {
			return "", false
		}
		list, ok = l, true
	}
	return list, ok
}

// keeping decides what depends on the selector when it can only be one of names.
func (c *chooser) keeping(sel *selector, names []string) *edits {
	e := newEdits()
	has := func(name string) bool { return slices.Contains(names, name) }
	for _, a := range sel.asked {
		switch {
		case a.entry:
			if !has(a.text) {
				e.out[a.at] = true
			}
		case !has(a.text):
			e.taken[a.at] = side(false, a.negated)
		case len(names) == 1 && a.text != "":
			e.taken[a.at] = side(true, a.negated)
		}
	}
	if sel.list == "" || has("") || has(sel.def) {
		return e
	}
	for _, n := range c.counts {
		if is, known := n.with(sel.index + 1); known && n.list == sel.list {
			e.taken[n.at] = side(is, n.not)
		}
	}
	return e
}

// side is the successor that a branch takes.
func side(is, negated bool) int {
	if is != negated {
		return 0
	}
	return 1
}

// with tells what the branch finds when there are at least so many words.
func (n counting) with(least int) (is, known bool) {
	switch n.op {
	case "<":
		return false, n.n <= least
	case "<=", "==":
		return false, n.n < least
	case ">", "!=":
		return true, n.n < least
	case ">=":
		return true, n.n <= least
	}
	return false, false
}

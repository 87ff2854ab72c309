package link

import (
	"reflect"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// An injection is a function that a container runs, with parameters that it finds
// by their types, or a value that it is given.
type injection struct {
	role   knowledge.Role
	inject *knowledge.Inject
	site   site   // the call by which the container gets it
	fr     *frame // the activation of that call
	given  answer // the function or the value
	fn     *fn    // of a function that is read

	params    []typed
	paramTags []string
	container []answer
	gives     []*provision
}

// A provision is one type of value that a container has.
type provision struct {
	of          *injection
	result      int
	field       *step // the part of a struct of results
	typ         string
	as          string // the interface that it goes by
	name, group string
	flat        bool      // each element of the slice that is given belongs to the group
	wanted      []request // who asks for it
}

// A request is a value that a container is asked for.
type request struct {
	typ, name, group string
	container        []answer
	by               *injection
	at               site // the call that asks, or by which the function that does is given
}

// containers are the injections of a service.
type containers struct {
	list     []*injection
	ofFn     map[*fn][]*injection
	provided map[string][]*provision // by type
	replaced map[string][]*provision // by type, what takes the place of what is provided
	groups   map[string][]*provision // by group
	filled   []filling
	giving   map[*provision]bool
	told     bool            // it is noted what is wanted
	made     map[string]bool // packages of which something is installed
	open     map[string]bool // and of which it is not known all that is
}

// A filling is a variable that a container fills.
type filling struct {
	place answer
	want  request
}

// findInjections lists what the containers of the service are given. What they
// give out as an interface is code that runs, and may be where more is given.
func (r *resolver) findInjections() {
	for range maxEscape {
		before := len(r.code.funcs)
		r.scanInjections()
		if r.di == nil {
			return
		}
		r.code.scanAll()
		// Containers are callers: what was found of those is looked for again.
		r.bases, r.targets, r.callIn, r.sole, r.living = map[site]placeSet{}, map[site][]target{}, map[*fn][]site{}, map[string]*value{}, map[*fn]bool{}
		r.backs = nil
		if len(r.code.funcs) == before {
			return
		}
	}
}

func (r *resolver) scanInjections() {
	c := &containers{
		made: map[string]bool{}, open: map[string]bool{}, ofFn: map[*fn][]*injection{}, provided: map[string][]*provision{}, replaced: map[string][]*provision{},
		groups: map[string][]*provision{}, giving: map[*provision]bool{},
	}
	var asks []site
	for _, s := range r.code.external {
		for _, row := range r.rows.Rows(s.callee()) {
			r.query()
			switch row.Role {
			case knowledge.Install:
				r.apart(func() { r.install(c, s, row) })
			case knowledge.Provide, knowledge.Decorate, knowledge.Invoke, knowledge.Fill:
				if row.Container != nil || !r.rows.Installs(row.Package) {
					r.apart(func() {
						for _, st := range r.activations(start{call: s, root: newFrame(s.fn)}, 0) {
							r.inject(c, st, row, nil)
						}
					})
				}
			case knowledge.Obtain:
				asks = append(asks, s)
			}
		}
	}
	r.injectOpen(c)
	if len(c.list) == 0 && len(c.filled) == 0 && len(c.made) == 0 {
		return
	}
	r.di = c
	for _, in := range c.list {
		if in.fn != nil {
			c.ofFn[in.fn] = append(c.ofFn[in.fn], in)
		}
	}
	r.noteWanted(asks)
	c.told = true
	r.query()
}

// maxActivations is how many ways to a call that gives a container something are
// told apart.
const maxActivations = 64

// activations tells apart who calls the function that st stands in, and who calls
// that one: a helper that provides under the name that it is given does so once
// for each of them.
func (r *resolver) activations(st start, depth int) []start {
	open := st.root
	for {
		_, up, ok := caller(open, st.binds)
		if !ok {
			break
		}
		open = up
	}
	calls := r.callersOf(open.fn)
	if len(calls) == 0 || depth > maxEscape {
		return []start{st}
	}
	var out []start
	for _, s := range calls {
		for _, up := range r.ascend(open, s, st.binds) {
			out = append(out, r.activations(start{call: st.call, root: st.root, binds: up.binds}, depth+1)...)
		}
	}
	if len(out) == 0 || len(out) > maxActivations {
		return []start{st}
	}
	return out
}

// install takes in what the container that the call s makes is made of.
func (r *resolver) install(c *containers, s site, row *knowledge.Row) {
	container := one(value{kind: isExt, at: s, name: s.callee()}, nil, nil)
	c.made[row.Package] = true
	for _, a := range r.first(row.From, s, newFrame(s.fn), nil, nil) {
		if a.kind != isExt {
			c.open[row.Package] = c.open[row.Package] || a.kind == isParam
			continue
		}
		if len(r.rows.Rows(a.name)) == 0 && !strings.HasPrefix(strings.TrimLeft(a.name, "(*"), row.Package+".") {
			c.open[row.Package] = true
		}
		for _, part := range r.rows.Rows(a.name) {
			switch part.Role {
			case knowledge.Provide, knowledge.Decorate, knowledge.Invoke, knowledge.Fill:
				r.inject(c, start{call: a.at, root: a.fr, binds: a.binds}, part, container)
			}
		}
	}
}

// injectOpen takes in what no container was seen to be made of, where one is made
// of what is not known: options that a library puts together.
func (r *resolver) injectOpen(c *containers) {
	if len(c.open) == 0 {
		return
	}
	seen := map[site]bool{}
	for _, in := range c.list {
		seen[in.site] = true
	}
	for _, s := range r.code.external {
		for _, row := range r.rows.Rows(s.callee()) {
			switch row.Role {
			case knowledge.Provide, knowledge.Decorate, knowledge.Invoke, knowledge.Fill:
				if c.open[row.Package] && !seen[s] {
					r.query()
					r.apart(func() { r.inject(c, start{call: s, root: newFrame(s.fn)}, row, nil) })
				}
			}
		}
	}
}

// inject takes in what one call gives a container.
func (r *resolver) inject(c *containers, st start, row *knowledge.Row, container []answer) {
	if row.Container != nil {
		container = slices.DeleteFunc(r.first(row.Container, st.call, st.root, st.binds, nil), func(a answer) bool { return a.kind != isExt })
	}
	if row.Role == knowledge.Fill {
		for _, a := range r.first(row.Target, st.call, st.root, st.binds, nil) {
			c.filled = append(c.filled, filling{a, request{typ: strings.TrimPrefix(a.dyn, "*"), container: container, at: st.call}})
		}
		return
	}
	if row.Each == nil {
		r.injectOne(c, st, row, container)
		return
	}
	for _, e := range r.elements(row.Each, st.call, st.root, st.binds) {
		outer := r.each
		r.each = &e
		r.injectOne(c, st, row, container)
		r.each = outer
	}
}

func (r *resolver) injectOne(c *containers, st start, row *knowledge.Row, container []answer) {
	if !r.holds(row, st) {
		return
	}
	for _, a := range r.first(row.Handler, st.call, st.root, st.binds, nil) {
		if isFunction(a.kind) {
			in := r.newInjection(st, row, container, a)
			if in.fn = r.prog.funcs[a.name]; row.Role != knowledge.Invoke {
				r.results(in, st, row)
			}
			c.add(in)
		}
	}
	for _, a := range r.first(row.Value, st.call, st.root, st.binds, nil) {
		typ := a.dyn
		if written := argType(row.Value, st.call); written != "" {
			typ = written
		}
		in := r.newInjection(st, row, container, a)
		r.provides(in, 0, nil, typ, "", st, row, a.binds)
		c.add(in)
	}
}

// argType is the type of the argument that paths lead to, if they lead to just one.
func argType(paths []knowledge.Path, call site) string {
	if len(paths) != 1 || len(paths[0].Steps) != 1 || paths[0].Steps[0].Kind != knowledge.StepArg {
		return ""
	}
	n := paths[0].Steps[0].N
	if isMethodCall(call) {
		n++
	}
	if n >= len(call.val().Args) {
		return ""
	}
	return call.fn.typeOf(call.val().Args[n])
}

func (c *containers) add(in *injection) {
	for _, x := range c.list { // the same one, on another way
		if x.site == in.site && x.role == in.role && x.fr == in.fr && samePlace(x.given.value, nil, in.given.value, nil) && reflect.DeepEqual(x.paramTags, in.paramTags) &&
			slices.EqualFunc(x.gives, in.gives, func(p, q *provision) bool {
				return p.typ == q.typ && p.as == q.as && p.name == q.name && p.group == q.group
			}) &&
			slices.EqualFunc(x.container, in.container, func(a, b answer) bool { return a.at == b.at }) {
			return
		}
	}
	c.list = append(c.list, in)
	for _, p := range in.gives {
		typ := p.typ
		if p.as != "" {
			typ = p.as
		}
		switch {
		case in.role == knowledge.Decorate:
			c.replaced[typ] = append(c.replaced[typ], p)
		case p.group != "":
			c.groups[p.group] = append(c.groups[p.group], p)
		default:
			c.provided[typ] = append(c.provided[typ], p)
		}
	}
}

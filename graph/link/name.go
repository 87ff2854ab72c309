package link

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A name is a text with what the deployment says of its settings.
type name struct {
	text       string
	aliases    []string
	others     int // how many of the aliases, the first ones, hold in other environments
	resolution graph.Resolution
	reason     string // why it is unknown
	empty      bool   // known, but empty
	at         site   // what could not be known
	steps      []graph.Evidence
}

// separators alone name nothing.
const separators = "./:-_ "

// nameOf fills the settings in t with this service's deployment values.
func (s *service) nameOf(t text) name {
	n := name{resolution: graph.Constant}
	vals, rest := make([][]deploy.Value, len(t)), make([]string, len(t))
	symbolic, def := "", ""
	literal, bare := false, false // a setting has no default
	for i, p := range t {
		switch p.kind {
		case partLit:
			rest[i] = p.lit
			symbolic, def = symbolic+p.lit, def+p.lit
			literal = literal || strings.Trim(p.lit, separators) != ""
		case partHole:
			h := "{" + p.lit + "}"
			if p.lit == "" {
				h = "{x}"
			}
			rest[i] = h
			symbolic, def = symbolic+h, def+h
			if n.reason == "" { // whatever else there is, the first keeps the rest from being placed
				n.reason, n.at = p.reason, p.at
			}
			n.resolution = weaker(n.resolution, graph.Template)
		case partConfig:
			var sym string
			sym, vals[i] = s.values(p)
			symbolic += sym
			literal = true
			switch {
			case len(vals[i]) > 0:
				n.resolution = weaker(n.resolution, graph.Deployment)
				if vals[i][0].Symbolic { // it is set from where nothing in the tree says
					n.resolution = weaker(n.resolution, graph.Symbolic)
				}
				for _, v := range vals[i] {
					v.Position.File = relativeTo(s.in.DeployDir, v.Position.File)
					n.steps = append(n.steps, graph.Evidence{Position: v.Position, Note: valueNote(sym, v)})
					for _, via := range v.Via {
						via.File = relativeTo(s.in.DeployDir, via.File)
						n.steps = append(n.steps, graph.Evidence{Position: via, Note: "written here"})
					}
				}
				def += p.def
				bare = bare || p.def == ""
			case p.hasDef && p.def != "":
				n.resolution = weaker(n.resolution, graph.Default)
				rest[i] = p.def
				if len(t) == 1 { // of several parts, another one may be the last
					n.steps = append(n.steps, originLast(p.defEv)...)
				}
				def += p.def
			default:
				n.resolution = weaker(n.resolution, graph.Symbolic)
				rest[i] = sym
				def += sym
			}
		}
	}
	if !literal && !(len(t) == 1 && t[0].lit != "" && t[0].kind == partHole) {
		n.text, n.resolution = "?", graph.Unknown
		if n.reason == "" {
			n.reason, n.empty = "the name is empty", true
		}
		return n
	}
	spellings := spelled(t, vals, rest)
	n.text = spellings[0]
	n.aliases, n.others = append(n.aliases, spellings[1:]...), len(spellings)-1
	aliases := []string{symbolic}
	if !bare {
		aliases = append(aliases, def)
	}
	for _, alias := range aliases {
		if alias != n.text && strings.Trim(alias, separators) != "" && !slices.Contains(n.aliases, alias) {
			n.aliases = append(n.aliases, alias)
		}
	}
	return n
}

// runtime reports whether no part of the name is known before the program runs.
func (n name) runtime() bool {
	return n.resolution == graph.Template && strings.HasPrefix(n.text, "{") && strings.IndexByte(n.text, '}') == len(n.text)-1
}

func each(prefixes []string, suffix string) []string {
	out := make([]string, len(prefixes))
	for i, p := range prefixes {
		out[i] = p + suffix
	}
	return out
}

var strength = []graph.Resolution{graph.Constant, graph.Deployment, graph.Default, graph.Template, graph.Symbolic, graph.Unknown}

// weaker gives the less certain of two resolutions.
func weaker(a, b graph.Resolution) graph.Resolution {
	if slices.Index(strength, a) >= slices.Index(strength, b) {
		return a
	}
	return b
}

// values gives the symbol of a setting and what this service's deployment says
// that it holds.
func (s *service) values(p part) (symbol string, vals []deploy.Value) {
	symbol = p.symbol()
	if s.chosen.Line > 0 && s.menu.how.is(p) {
		at := s.chosen
		at.File = strings.TrimPrefix(s.in.DeployDir+"/"+at.File, "/") // as deployment files are seen
		return symbol, []deploy.Value{{Value: s.command, Position: at}}
	}
	d := s.in.Deploy
	if d == nil || p.system != "" {
		return symbol, nil
	}
	dir := s.deployDir()
	given := func(found []deploy.Value) {
		if len(vals) == 0 {
			vals = slices.DeleteFunc(slices.Clone(found), func(v deploy.Value) bool { return v.Value == "" })
		}
	}
	if p.flag != "" {
		given(d.FlagWhere(dir, s.binary, p.flag, s.whichUnits()))
	}
	for _, name := range append([]string{p.env}, p.more...) {
		if name != "" && len(vals) == 0 {
			given(d.LookupWhere(dir, s.binary, name, s.whichUnits()))
		}
	}
	if len(p.key) > 0 && len(vals) == 0 {
		given(s.inFiles(d, dir, p))
	}
	if p.nth > 0 {
		vals = nthOf(vals, p.nth)
	}
	return symbol, vals
}

// inFiles looks a key up in the config files that the program reads or, when it is
// not known which these are, or none of them is in the tree, in those of the service.
func (s *service) inFiles(d *deploy.Set, dir string, p part) []deploy.Value {
	known := false
	for _, f := range p.files {
		n := s.nameOf(f)
		for _, file := range append([]string{n.text}, n.aliases...) {
			if strings.ContainsAny(file, "{?") || !d.HasConfig(dir, file) {
				continue
			}
			known = true
			if vals := d.ConfigValues(dir, file, p.key); len(vals) > 0 {
				return vals
			}
		}
	}
	if known {
		return nil
	}
	return d.ConfigValues(dir, "", p.key)
}

// nthOf keeps the nth value of each environment.
func nthOf(vals []deploy.Value, n int) []deploy.Value {
	count := map[string]int{}
	return slices.DeleteFunc(vals, func(v deploy.Value) bool {
		key := v.Position.File + "\x00" + v.Environment
		count[key]++
		return count[key] != n
	})
}

// eachPiece takes lists of names in one text apart, also of settings.
func (s *service) eachPiece(ts []textAnswer) []textAnswer {
	var out []textAnswer
	for _, t := range ts {
		sep := ""
		if len(t.text) == 1 {
			sep = t.text[0].sep
		}
		if sep == "" {
			out = append(out, t)
			continue
		}
		p := t.text[0]
		whole := p.lit
		if p.kind == partConfig {
			whole = p.def
			if _, vals := s.values(p); len(vals) > 0 {
				whole = vals[0].Value
				if n := len(nthOf(slices.Clone(vals), 2)); n > 0 { // a list in a file
					for i := range vals {
						q := p
						q.sep, q.nth = "", i+1
						if len(nthOf(slices.Clone(vals), q.nth)) > 0 {
							out = append(out, textAnswer{text{q}, t.binds, t.ev})
						}
					}
					continue
				}
			}
		}
		p.sep = ""
		for i := range strings.Count(whole, sep) + 1 {
			piece := func(list string) string { return strings.TrimSpace(pieceOf(list, sep, i)) }
			q := p.then(piece)
			if q.kind == partLit {
				q.lit = piece(q.lit)
			}
			out = append(out, textAnswer{text{q}, t.binds, t.ev})
		}
	}
	return out
}

func pieceOf(list, sep string, i int) string {
	if pieces := strings.Split(list, sep); i < len(pieces) {
		return pieces[i]
	}
	return ""
}

// fromPattern takes the name, and a group, out of a text that is more than the
// name: $share/{group}/{channel...}.
func (e *edge) fromPattern(row *knowledge.Row) (group string) {
	for _, pattern := range row.Names {
		vars, ok := matchPath(pattern, e.name.text)
		if !ok {
			continue
		}
		for i := 0; i+1 < len(vars); i += 2 {
			switch strings.Trim(vars[i], "{.}") {
			case "channel":
				e.name = e.name.spelled(vars[i+1])
			case "group":
				group = vars[i+1]
			}
		}
		break
	}
	return group
}

// spelled is the name n in another spelling.
func (n name) spelled(as string) name {
	n.text = as
	return n
}

// inForm takes the channel's name out of an ARN or a queue URL.
func (n name) inForm(form string) name {
	n.text = formed(n.text, form)
	for i, a := range n.aliases {
		n.aliases[i] = formed(a, form)
	}
	n.aliases = slices.DeleteFunc(n.aliases, func(a string) bool { return a == n.text })
	return n
}

func formed(s, form string) string {
	if arnService(s) != "" {
		return arnName(s)
	}
	if form == "arn" && strings.Contains(s, ":") && !strings.Contains(s, "${") {
		return s[strings.LastIndexByte(s, ':')+1:]
	}
	if form == "url" && strings.Contains(s, "/") || form == "path" && strings.HasPrefix(s, "projects/") {
		return s[strings.LastIndexByte(s, '/')+1:]
	}
	return s
}

// arnService is the third part of an ARN, which says whose name it is.
func arnService(s string) string {
	if parts := strings.SplitN(s, ":", 6); len(parts) == 6 && parts[0] == "arn" {
		return parts[2]
	}
	return ""
}

// arnName is the name in an ARN: its last part, or what follows a type there:
// arn:aws:sns:r:1:NAME, ...:stream/NAME/consumer/c:1, ...:function:NAME.
func arnName(s string) string {
	name := strings.SplitN(s, ":", 6)[5]
	if _, after, ok := strings.Cut(name, "/"); ok {
		name, _, _ = strings.Cut(after, "/")
		return name
	}
	return name[strings.LastIndexByte(name, ':')+1:]
}

// fromURL takes system, kind and name of the channel out of a URL whose scheme
// tells them: kafka://group?topic=orders.
func (e *edge) fromURL(row *knowledge.Row) (group string) {
	if row.Form != "scheme" {
		return ""
	}
	scheme, rest, ok := strings.Cut(e.name.text, "://")
	sch, known := row.Schemes[scheme]
	if !ok || !known {
		return ""
	}
	if sch.Group != "" {
		group = namedIn(rest, sch.Group)
	}
	e.system, e.kind = sch.System, cmp.Or(sch.Kind, e.kind)
	e.name.text = cmp.Or(namedIn(rest, sch.Name), rest)
	e.name = e.name.inForm("arn")
	return group
}

// namedIn is a part of what follows a URL's scheme.
func namedIn(rest, part string) string {
	rest = strings.TrimLeft(rest, "/")
	path, query, _ := strings.Cut(rest, "?")
	if key, ok := strings.CutPrefix(part, "query:"); ok {
		values, err := url.ParseQuery(query)
		if err == nil && values.Has(key) {
			return values.Get(key)
		}
		return ""
	}
	host, below, _ := strings.Cut(path, "/")
	switch part {
	case "host":
		return host
	case "last":
		return path[strings.LastIndexByte(path, '/')+1:]
	case "path":
		return below
	}
	return path
}

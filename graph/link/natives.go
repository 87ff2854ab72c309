package link

import (
	"net/url"
	"path"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// natives are the functions that rows name in Eval and that run on values that are
// known. Their parameters are those of the function that the row is about, the
// receiver first.
var natives = map[string]any{
	"lower": strings.ToLower, "upper": strings.ToUpper, "title": title, "uppertitle": strings.ToTitle,
	"trimspace": strings.TrimSpace, "trimprefix": strings.TrimPrefix, "trimsuffix": strings.TrimSuffix,
	"trim": strings.Trim, "trimleft": strings.TrimLeft, "trimright": strings.TrimRight,
	"trimfunc": strings.TrimFunc, "trimleftfunc": strings.TrimLeftFunc, "trimrightfunc": strings.TrimRightFunc,
	"replace": strings.ReplaceAll, "replacen": strings.Replace, "repeat": strings.Repeat, "map": strings.Map,
	"join": strings.Join, "split": strings.Split, "splitn": strings.SplitN, "splitafter": strings.SplitAfter,
	"fields": strings.Fields, "fieldsfunc": strings.FieldsFunc, "cut": strings.Cut, "cutprefix": strings.CutPrefix,
	"cutsuffix": strings.CutSuffix, "hasprefix": strings.HasPrefix, "hassuffix": strings.HasSuffix,
	"contains": strings.Contains, "containsany": strings.ContainsAny, "containsrune": strings.ContainsRune,
	"index": strings.Index, "lastindex": strings.LastIndex, "indexbyte": strings.IndexByte, "lastindexbyte": strings.LastIndexByte,
	"indexany": strings.IndexAny, "indexrune": strings.IndexRune, "indexfunc": strings.IndexFunc, "count": strings.Count,
	"equalfold": strings.EqualFold, "compare": strings.Compare,
	"replacer": strings.NewReplacer, "replacerreplace": (*strings.Replacer).Replace,

	"itoa": strconv.Itoa, "atoi": strconv.Atoi, "quote": strconv.Quote, "unquote": strconv.Unquote,
	"formatint": strconv.FormatInt, "formatuint": func(n int64, base int) string { return strconv.FormatUint(uint64(n), base) },
	"formatbool": strconv.FormatBool, "formatfloat": strconv.FormatFloat, "parseint": strconv.ParseInt, "parsebool": strconv.ParseBool,

	"isupper": unicode.IsUpper, "islower": unicode.IsLower, "isdigit": unicode.IsDigit, "isletter": unicode.IsLetter,
	"isspace": unicode.IsSpace, "ispunct": unicode.IsPunct, "isnumber": unicode.IsNumber,
	"toupper": unicode.ToUpper, "tolower": unicode.ToLower, "totitle": unicode.ToTitle,
	"runecount": utf8.RuneCountInString, "decoderune": utf8.DecodeRuneInString, "decodelastrune": utf8.DecodeLastRuneInString,

	"tagget":    func(tag, key string) string { return reflect.StructTag(tag).Get(key) },
	"taglookup": func(tag, key string) (string, bool) { return reflect.StructTag(tag).Lookup(key) },

	"pathclean": path.Clean, "pathbase": path.Base, "pathdir": path.Dir, "pathext": path.Ext, "pathparts": path.Join,
	"pathescape": url.PathEscape, "queryescape": url.QueryEscape,

	"regexp": regexp.MustCompile, "tryregexp": regexp.Compile, "regexpreplace": (*regexp.Regexp).ReplaceAllString,
	"regexpliteral": (*regexp.Regexp).ReplaceAllLiteralString, "regexpfunc": (*regexp.Regexp).ReplaceAllStringFunc,
	"regexpmatches": (*regexp.Regexp).MatchString, "regexpfind": (*regexp.Regexp).FindString,
	"regexpfindall": (*regexp.Regexp).FindAllString, "regexpsubmatch": (*regexp.Regexp).FindStringSubmatch, "regexpsplit": (*regexp.Regexp).Split,

	"splitcamel": splitCamel,
	"snake":      cased("_", false, strings.ToLower), "snakedigits": cased("_", true, strings.ToLower),
	"kebab": cased("-", false, strings.ToLower), "kebabdigits": cased("-", true, strings.ToLower),
	"screaming": cased("_", false, strings.ToUpper), "screamingdigits": cased("_", true, strings.ToUpper),
	"cobol": cased("-", false, strings.ToUpper), "camel": camelUpper, "lowercamel": camelLower,
}

// applyRow runs the function that a row names on what a call was given.
func (a *act) applyRow(id flow.ValueID, row *knowledge.Row, args []val) (val, bool) {
	if row.Eval == "typefor" {
		return a.typeFor(id), true
	}
	if special := specials[row.Eval]; special != nil {
		return special(a, args), true
	}
	fn := natives[row.Eval]
	if fn == nil {
		return a.applyEval(row, args)
	}
	for i := range args {
		args[i] = a.m.force(args[i])
		if t, ok := args[i].v.(text); ok {
			if _, known := t.literal(); !known {
				if out, ok := a.applyEval(row, args); ok {
					return out, true
				}
				a.m.giveUp(t.unknown())
			}
		}
	}
	return a.native(reflect.ValueOf(fn), row, args), true
}

// applyEval is applyRow for texts that are not all known.
func (a *act) applyEval(row *knowledge.Row, args []val) (val, bool) {
	fn := evals[row.Eval]
	if fn == nil || !templates[row.Eval] {
		return val{}, false
	}
	var ts []text
	var from []*trail
	method := strings.HasPrefix(row.Func, "(")
	for _, p := range row.Value {
		n, ok := placeOf(p, method)
		if !ok || n >= len(args) {
			return val{}, false
		}
		x := a.m.force(args[n])
		elems := []val{x}
		switch {
		case len(p.Steps) == 2 && p.Steps[1].Kind == knowledge.StepElem:
			l, ok := x.v.(list)
			if !ok && x.v != nil {
				return val{}, false
			}
			elems = nil
			for _, e := range l {
				elems = append(elems, *e)
			}
		case len(p.Steps) > 1:
			return val{}, false
		}
		for _, e := range elems {
			t, ok := a.m.shownAs(e)
			if !ok {
				return val{}, false
			}
			ts, from = append(ts, t), union(from, e.from)
		}
	}
	t, ok := safely(fn, ts)
	return val{t, from}, ok
}

// templates are the functions of which the result shows its parts also when they
// are known only at run time.
var templates = map[string]bool{
	"lower": true, "upper": true, "concat": true, "join": true, "pathjoin": true, "hostport": true, "itoa": true, "replace": true,
}

// subjects are the functions whose result comes from another operand than the
// first; see changes.
var subjects = map[string]int{
	"replacerreplace": 1, "regexpreplace": 1, "regexpliteral": 1, "regexpfunc": 1, "regexpfind": 1, "regexpfindall": 1,
	"regexpsubmatch": 1, "regexpsplit": 1, "map": 1,
}

// native calls a function of Go.
func (a *act) native(fn reflect.Value, row *knowledge.Row, args []val) val {
	t := fn.Type()
	if len(args) != t.NumIn() {
		a.m.giveUp("arguments that are not followed")
	}
	in := make([]reflect.Value, len(args))
	var from []*trail
	for i, x := range args {
		in[i] = a.toGo(x, t.In(i))
		subject, is := subjects[row.Eval]
		if is = is || changes[row.Eval]; !is || i == subject {
			from = union(from, x.from)
			if l, ok := x.v.(list); ok {
				for _, e := range l {
					from = union(from, e.from)
				}
			}
		}
	}
	var out []reflect.Value
	if t.IsVariadic() {
		out = fn.CallSlice(in)
	} else {
		out = fn.Call(in)
	}
	for i, x := range args { // what sorts a list
		if l, ok := x.v.(list); ok && t.In(i).Kind() == reflect.Slice {
			for j := range min(len(l), in[i].Len()) {
				el := *l[j]
				el.v = a.fromGo(in[i].Index(j), nil).v
				*l[j] = el
			}
		}
	}
	res := make([]val, len(out))
	for i, o := range out {
		res[i] = a.fromGo(o, from)
	}
	if len(res) == 1 {
		return res[0]
	}
	return val{v: res}
}

// toGo is x as a value of the Go type t.
func (a *act) toGo(x val, t reflect.Type) reflect.Value {
	x = a.m.force(x)
	switch t.Kind() {
	case reflect.String:
		if l, ok := x.v.(list); ok {
			x = bytesOf(a.m, l)
		}
		return reflect.ValueOf(a.m.literalOf(x)).Convert(t)
	case reflect.Int, reflect.Int64, reflect.Int32, reflect.Uint8, reflect.Uint64:
		return reflect.ValueOf(a.m.intOf(x)).Convert(t)
	case reflect.Bool:
		return reflect.ValueOf(a.m.boolOf(x))
	case reflect.Float64:
		if f, ok := x.v.(float64); ok {
			return reflect.ValueOf(f)
		}
	case reflect.Slice:
		l, ok := x.v.(list)
		if !ok && x.v != nil {
			break
		}
		s := reflect.MakeSlice(t, len(l), len(l))
		for i, e := range l {
			s.Index(i).Set(a.toGo(*e, t.Elem()))
		}
		return s
	case reflect.Func:
		c, ok := x.v.(closure)
		if !ok {
			break
		}
		return reflect.MakeFunc(t, func(in []reflect.Value) []reflect.Value {
			args := make([]val, len(in))
			for i, g := range in {
				args[i] = a.fromGo(g, nil)
			}
			res := a.applyTo(c, args)
			return []reflect.Value{a.toGo(res, t.Out(0))}
		})
	case reflect.Pointer:
		if cell, ok := x.v.(*val); ok {
			x = *cell
		}
		if n, ok := x.v.(*native); ok && n.of != nil && reflect.TypeOf(n.of) == t {
			return reflect.ValueOf(n.of)
		}
	}
	a.m.giveUp("what is known only at run time")
	return reflect.Value{}
}

// bytesOf is a slice of bytes as a text.
func bytesOf(m *machine, l list) val {
	b := make([]byte, len(l))
	var from []*trail
	for i, e := range l {
		b[i] = byte(m.intOf(*e))
		from = union(from, e.from)
	}
	return val{lit(string(b)), from}
}

// applyTo calls a function value that a library was given.
func (a *act) applyTo(c closure, args []val) val {
	saved := a.fr
	a.fr = nil // what it is called with changes
	defer func() { a.fr = saved }()
	if c.recv != nil {
		args = append([]val{*c.recv}, args...)
	}
	if fn := a.m.r.prog.funcs[c.name]; fn != nil {
		return a.runs(0, fn, args, c.free)
	}
	return a.called(0, c.name, args)
}

// fromGo is a value of Go as one of the interpreter.
func (a *act) fromGo(g reflect.Value, from []*trail) val {
	switch g.Kind() {
	case reflect.String:
		return val{lit(g.String()), from}
	case reflect.Int, reflect.Int64, reflect.Int32:
		return val{g.Int(), from}
	case reflect.Uint8, reflect.Uint64:
		return val{int64(g.Uint()), from}
	case reflect.Bool:
		return val{g.Bool(), from}
	case reflect.Float64:
		return val{g.Float(), from}
	case reflect.Slice:
		if g.IsNil() {
			return val{}
		}
		l := make(list, g.Len())
		for i := range l {
			e := a.fromGo(g.Index(i), from)
			l[i] = &e
		}
		return val{l, from}
	case reflect.Interface: // an error
		if g.IsNil() {
			return val{}
		}
		return val{boxed{"error", val{v: &native{of: g.Interface()}}}, from}
	}
	return val{&native{of: g.Interface()}, from}
}

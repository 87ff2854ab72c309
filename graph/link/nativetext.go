package link

import (
	"reflect"
	"slices"
	"strconv"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// nativeText is a text that a function of a row gives, when what it is given is
// known, or when it gives another text for another setting.
func (r *resolver) nativeText(row *knowledge.Row, a answer) ([]textAnswer, bool) {
	if row.Eval == "" || natives[row.Eval] == nil && specials[row.Eval] == nil {
		return nil, false
	}
	indexed := a.path != nil && a.path.name != "[]"
	_, grows := r.builtUp(a.at)
	grows = grows && (row.Eval == "join" || row.Eval == "buffer") || row.Eval == "join" && r.givenList(a.at)
	first := evals[row.Eval] == nil || row.Eval == "replacen" || indexed || a.n > 0 || grows
	if !first {
		return nil, false
	}
	if a.path != nil && a.path.name == "[]" && a.path.up == nil && evals[row.Eval] == nil {
		var out []textAnswer
		for i := range r.lengthOf(wholeCall(a)) {
			ts, ok := r.computed(wholeCall(a), partOf(a.n, &step{name: "[" + strconv.Itoa(i) + "]"}))
			if !ok {
				return nil, false
			}
			out = append(out, ts...)
		}
		return out, len(out) > 0
	}
	if ts, ok := r.computed(wholeCall(a), partOf(a.n, a.path)); ok {
		return ts, true
	}
	if grows || row.Eval == "buffer" {
		return []textAnswer{{hole("", a.at, "put together at run time"), a.binds, a.ev}}, true
	}
	if a.n == 0 && a.path == nil && evals[row.Eval] == nil && len(row.Value) > 0 {
		return r.changedLater(row, a)
	}
	return nil, false
}

// givenList reports whether the first argument of the call s is a list that a
// function of a library gives.
func (r *resolver) givenList(s site) bool {
	args := s.val().Args
	if len(args) == 0 {
		return false
	}
	v := s.fn.val(args[0])
	return v.Op == flow.OpCall && r.runsNative(s.fn.str(v.Name))
}

// wholeCall is the call that a is a part of the result of.
func wholeCall(a answer) answer {
	a.path, a.length = nil, 0
	return a
}

// changedLater is what a function makes of a setting, once that is known; of what
// is known only at run time it is the same hole.
func (r *resolver) changedLater(row *knowledge.Row, a answer) ([]textAnswer, bool) {
	fn := reflect.ValueOf(natives[row.Eval])
	if !fn.IsValid() || fn.Type().NumOut() == 0 || fn.Type().Out(0).Kind() != reflect.String || fn.Type().NumIn() != len(row.Value) {
		return nil, false
	}
	var out []textAnswer
	for _, first := range r.texts(r.follow(row.Value[0], a.at, a.fr, a.binds, a.ev)) {
		in := make([]reflect.Value, fn.Type().NumIn())
		known := len(first.text) == 1 && first.text[0].kind != partLit
		for i := 1; i < len(in) && known; i++ {
			known = false
			for _, t := range r.texts(r.follow(row.Value[i], a.at, a.fr, first.binds, nil)) {
				s, ok := t.text.literal()
				if ok {
					in[i], known = goValue(s, fn.Type().In(i))
				}
			}
		}
		if !known {
			out = append(out, textAnswer{hole("", a.at, "changed at run time by "+short(row.Func)), first.binds, first.ev})
			continue
		}
		p := first.text[0].then(func(s string) (changed string) {
			defer func() {
				if recover() != nil { // it cannot be told what becomes of it
					changed = s
				}
			}()
			in := slices.Clone(in)
			in[0] = reflect.ValueOf(s)
			return fn.Call(in)[0].String()
		})
		out = append(out, textAnswer{text{p}, first.binds, first.ev})
	}
	return out, len(out) > 0
}

// goValue is the text s as a value of the Go type t.
func goValue(s string, t reflect.Type) (reflect.Value, bool) {
	switch t.Kind() {
	case reflect.String:
		return reflect.ValueOf(s), true
	case reflect.Int, reflect.Int32, reflect.Int64:
		n, err := strconv.ParseInt(s, 10, 64)
		return reflect.ValueOf(n).Convert(t), err == nil
	}
	return reflect.Value{}, false
}

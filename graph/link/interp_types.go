package link

import (
	"reflect"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
)

// A rtype is a type as reflection sees it, in the text of its package.
type rtype string

// typeOf is the type of what an interface holds.
func typeOf(a *act, args []val) val {
	x := a.m.force(args[0])
	b, ok := x.v.(boxed)
	if !ok || strings.Contains(b.typ, "$") {
		a.m.giveUp("a type that is known only at run time")
	}
	return val{&native{of: rtype(b.typ)}, union(x.from, b.from)}
}

func (a *act) rtype(x val) (rtype, []*trail) {
	x = a.m.force(x)
	if b, ok := x.v.(boxed); ok {
		x = b.val
	}
	n, _ := x.v.(*native)
	if n == nil {
		a.m.giveUp("a type that is known only at run time")
	}
	t, ok := n.of.(rtype)
	if !ok {
		a.m.giveUp("a type that is known only at run time")
	}
	return t, x.from
}

// nameOf is the name of a type, in a form of typeName; of a pointer the short one
// is empty.
func (a *act) nameOf(x val, form string) val {
	t, from := a.rtype(x)
	if form == "T" && strings.HasPrefix(string(t), "*") {
		return val{lit(""), from}
	}
	name := a.m.r.nameOfType(string(t), form)
	if name == "" {
		a.m.giveUp("a type without a name")
	}
	return val{lit(name), from}
}

// protoName is the name of a protobuf message, or of the message of a descriptor.
func (a *act) protoName(x val, form string) val {
	x = a.m.force(x)
	if _, descriptor := x.v.(*native); !descriptor {
		x = typeOf(a, []val{x})
	}
	t, from := a.rtype(x)
	m, typ, _ := a.m.r.messageOf(string(t))
	if m.full == "" {
		a.m.giveUp(notDescribed(typ))
	}
	return val{lit(m.in(form)), from}
}

// typeKind is the kind of a type, by the number that it has.
func typeKind(a *act, args []val) val {
	t, from := a.rtype(args[0])
	s := string(t)
	for prefix, kind := range map[string]reflect.Kind{"*": reflect.Pointer, "[]": reflect.Slice, "map[": reflect.Map, "func(": reflect.Func, "chan ": reflect.Chan} {
		if strings.HasPrefix(s, prefix) {
			return val{int64(kind), from}
		}
	}
	for k := reflect.Bool; k <= reflect.UnsafePointer; k++ {
		if k.String() == s {
			return val{int64(k), from}
		}
	}
	d := a.m.r.prog.decls[typeName(s, "full")]
	if d == nil {
		a.m.giveUp("a type that was not read")
	}
	if d.Underlying == 0 {
		return val{int64(reflect.Struct), from}
	}
	return typeKind(a, []val{{&native{of: rtype(d.pkg.text(d.Underlying))}, from}})
}

func typeElem(a *act, args []val) val {
	t, from := a.rtype(args[0])
	for _, prefix := range []string{"*", "[]"} {
		if elem, ok := strings.CutPrefix(string(t), prefix); ok {
			return val{&native{of: rtype(elem)}, from}
		}
	}
	a.m.giveUp("a type without elements")
	return val{}
}

// typePath is the import path of the package of a type.
func typePath(a *act, args []val) val {
	t, from := a.rtype(args[0])
	full := typeName(string(t), "full")
	if full == "" || strings.HasPrefix(string(t), "*") {
		return val{lit(""), from}
	}
	return val{lit(full[:strings.LastIndexByte(full, '.')]), from}
}

// typeFor is the type argument of the call id.
func (a *act) typeFor(id flow.ValueID) val {
	args := a.typeArgsOf(a.f.val(id), a.f, nil)
	if len(args) != 1 || strings.Contains(args[0], "$") {
		a.m.giveUp("a type that is known only at run time")
	}
	ev := a.m.r.typeEvidence(answer{value: value{at: site{a.f, id}}}, typeName(args[0], "full"))
	return val{&native{of: rtype(args[0])}, []*trail{ev}}
}

// fields are the fields of a struct type as reflection gives them: with their tags.
func (a *act) fields(x val) ([]val, *decl) {
	t, _ := a.rtype(x)
	d := a.m.r.prog.decls[typeName(string(t), "full")]
	if d == nil || strings.HasPrefix(string(t), "*") || d.Interface {
		a.m.giveUp("a type that was not read")
	}
	var out []val
	for _, f := range d.Fields {
		where := graph.Position{File: d.pkg.Files[f.Pos.File].Name, Line: int(f.Pos.Line), Column: int(f.Pos.Col)}
		ev := &trail{at: site{a.f, 0}, where: where, note: strings.TrimRight("field "+d.pkg.Str(f.Name)+" "+d.pkg.Str(f.Tag), " ")}
		of := func(s string) *val { v := str(s, ev); return &v }
		out = append(out, val{v: &record{typ: "field", fields: map[string]*val{
			"Name": of(d.pkg.Str(f.Name)), "Tag": of(d.pkg.Str(f.Tag)), "Anonymous": {v: f.Embedded},
			"Type": {v: &native{of: rtype(d.pkg.text(f.Type))}},
		}}})
	}
	return out, d
}

func fieldByName(a *act, args []val) val {
	fs, d := a.fields(args[0])
	name := a.m.literalOf(args[1])
	for i, f := range fs {
		if d.pkg.Str(d.Fields[i].Name) == name {
			return val{v: []val{f, {v: true}}}
		}
	}
	return val{v: []val{{v: &record{typ: "field", fields: map[string]*val{}}}, {v: false}}}
}

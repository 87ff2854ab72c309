package extract

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/msatopo/msatopo/graph/flow"
)

func (x *extractor) sym(s string) flow.Sym {
	id, ok := x.strings[s]
	if !ok {
		id = flow.Sym(len(x.out.Strings))
		x.strings[s] = id
		x.out.Strings = append(x.out.Strings, s)
	}
	return id
}

// file registers a source file before any position does, with its generated mark.
func (x *extractor) file(f *ast.File) {
	if id := x.pos(f.Name.Pos()).File; id != 0 {
		x.out.Files[id].Generated = ast.IsGenerated(f)
	}
}

func (x *extractor) pos(p token.Pos) flow.Pos {
	if !p.IsValid() {
		return flow.Pos{}
	}
	at := x.in.Fset.Position(p)
	id, ok := x.files[at.Filename]
	if !ok {
		id = uint16(len(x.out.Files))
		x.files[at.Filename] = id
		name := at.Filename
		if x.in.FileName != nil {
			name = x.in.FileName(name)
		}
		x.out.Files = append(x.out.Files, flow.File{Name: name})
	}
	return flow.Pos{File: id, Line: int32(at.Line), Col: uint16(min(at.Column, 1<<16-1))}
}

// typ interns t by its text, which is the same for identical types.
func (x *extractor) typ(t types.Type) flow.TypeID {
	if t == nil {
		return 0
	}
	t = types.Unalias(t)
	if id, ok := x.types[t]; ok {
		return id
	}
	text := typeText(t)
	if id, ok := x.texts[text]; ok {
		x.types[t] = id
		return id
	}
	id := flow.TypeID(len(x.out.Types))
	x.types[t], x.texts[text] = id, id
	x.out.Types = append(x.out.Types, flow.Type{})
	var ft flow.Type
	switch t := t.(type) {
	case *types.Basic:
		ft = flow.Type{Kind: flow.Basic, Name: x.sym(t.Name())}
	case *types.Named:
		ft = flow.Type{Kind: flow.Named, Name: x.sym(typeName(t.Obj()))}
		for arg := range t.TypeArgs().Types() {
			ft.Args = append(ft.Args, x.typ(arg))
		}
		// The reader of a constant of a named string type, or of a pointer to a
		// named struct, needs what stands behind the name.
		ft.Under = underlying(t)
		if b, ok := t.Underlying().(*types.Basic); ok {
			ft.Elem = x.typ(b)
		}
	case *types.Pointer:
		ft = flow.Type{Kind: flow.Pointer, Elem: x.typ(t.Elem())}
	case *types.Slice:
		ft = flow.Type{Kind: flow.Slice, Elem: x.typ(t.Elem())}
	case *types.Array:
		ft = flow.Type{Kind: flow.Array, Name: x.sym(strconv.FormatInt(t.Len(), 10)), Elem: x.typ(t.Elem())}
	case *types.Map:
		ft = flow.Type{Kind: flow.Map, Key: x.typ(t.Key()), Elem: x.typ(t.Elem())}
	case *types.Chan:
		ft = flow.Type{Kind: flow.Chan, Elem: x.typ(t.Elem())}
	case *types.Signature:
		ft = flow.Type{Kind: flow.Signature, Name: x.sym(text)}
		for v := range t.Params().Variables() {
			ft.Args = append(ft.Args, x.typ(v.Type()))
		}
		ft.Elem = x.typ(t.Results())
	case *types.Tuple:
		ft = flow.Type{Kind: flow.Tuple}
		for v := range t.Variables() {
			ft.Args = append(ft.Args, x.typ(v.Type()))
		}
	case *types.Struct:
		ft = flow.Type{Kind: flow.Struct, Name: x.sym(text)}
	case *types.Interface:
		ft = flow.Type{Kind: flow.Interface, Name: x.sym(text)}
	case *types.TypeParam:
		ft = flow.Type{Kind: flow.TypeParam, Name: x.sym(text)}
	default:
		ft = flow.Type{Kind: flow.Basic, Name: x.sym(text)}
	}
	x.out.Types[id] = ft
	return id
}

func underlying(t *types.Named) flow.TypeKind {
	switch t.Underlying().(type) {
	case *types.Struct:
		return flow.Struct
	case *types.Interface:
		return flow.Interface
	case *types.Signature:
		return flow.Signature
	case *types.Map:
		return flow.Map
	case *types.Slice:
		return flow.Slice
	case *types.Array:
		return flow.Array
	case *types.Chan:
		return flow.Chan
	case *types.Pointer:
		return flow.Pointer
	}
	return flow.Basic
}

// typeName is pkg/path.Name, without type arguments.
func typeName(obj *types.TypeName) string {
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return obj.Pkg().Path() + "." + obj.Name()
}

// typeText is like types.TypeString but leaves parameter names out, so that two
// spellings of one signature agree.
func typeText(t types.Type) string {
	var b strings.Builder
	writeType(&b, t)
	return b.String()
}

func writeType(b *strings.Builder, t types.Type) {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		b.WriteString(typeName(t.Obj()))
		if args := t.TypeArgs(); args.Len() > 0 {
			for i := range args.Len() {
				b.WriteByte("[,"[min(i, 1)])
				writeType(b, args.At(i))
			}
			b.WriteByte(']')
		}
	case *types.Pointer:
		b.WriteByte('*')
		writeType(b, t.Elem())
	case *types.Slice:
		b.WriteString("[]")
		writeType(b, t.Elem())
	case *types.Array:
		fmt.Fprintf(b, "[%d]", t.Len())
		writeType(b, t.Elem())
	case *types.Map:
		b.WriteString("map[")
		writeType(b, t.Key())
		b.WriteByte(']')
		writeType(b, t.Elem())
	case *types.Chan:
		b.WriteString([]string{"chan ", "chan<- ", "<-chan "}[t.Dir()])
		writeType(b, t.Elem())
	case *types.Signature:
		b.WriteString("func")
		writeTuple(b, t.Params(), t.Variadic())
		writeTuple(b, t.Results(), false)
	case *types.Tuple:
		writeTuple(b, t, false)
	case *types.TypeParam:
		fmt.Fprintf(b, "$%d", t.Index())
	default:
		b.WriteString(types.TypeString(t, nil))
	}
}

func writeTuple(b *strings.Builder, t *types.Tuple, variadic bool) {
	b.WriteByte('(')
	for i := range t.Len() {
		if i > 0 {
			b.WriteByte(',')
		}
		if variadic && i == t.Len()-1 {
			b.WriteString("...")
		}
		writeType(b, t.At(i).Type())
	}
	b.WriteByte(')')
}

// signature is the text of sig without its receiver.
func (x *extractor) signature(sig *types.Signature) flow.Sym { return x.sym(typeText(sig)) }

// objectName is pkg.Func, (pkg.T).Method or (*pkg.T).Method.
func objectName(fn *types.Func) string {
	fn = fn.Origin()
	recv := fn.Signature().Recv()
	if recv == nil {
		if fn.Pkg() == nil {
			return fn.Name()
		}
		return fn.Pkg().Path() + "." + fn.Name()
	}
	t, star := types.Unalias(recv.Type()), ""
	if p, ok := t.(*types.Pointer); ok {
		t, star = types.Unalias(p.Elem()), "*"
	}
	name := "interface"
	if n, ok := t.(*types.Named); ok {
		name = typeName(n.Obj())
	}
	return "(" + star + name + ")." + fn.Name()
}

// funcName is the name under which fn is linked; see flow.Func.Name.
func funcName(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if parent := fn.Parent(); parent != nil {
		name := fn.Name()
		return funcName(parent) + name[strings.LastIndexByte(name, '$'):]
	}
	if obj, ok := fn.Object().(*types.Func); ok {
		if obj.Name() == "init" && obj.Signature().Recv() == nil {
			return obj.Pkg().Path() + "." + fn.Name() // init#1, init#2: one per declaration
		}
		return objectName(obj)
	}
	if fn.Pkg != nil {
		return fn.Pkg.Pkg.Path() + "." + fn.Name()
	}
	return fn.String()
}

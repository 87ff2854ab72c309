package extract

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// declarations summarises the types, variables and constants that the package
// declares, local types included, in the order of the source.
func (x *extractor) declarations() {
	for _, f := range x.in.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			gen, ok := n.(*ast.GenDecl)
			if !ok {
				return true
			}
			for _, spec := range gen.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					x.typeDecl(spec, docText(spec.Doc, gen))
				case *ast.ValueSpec:
					x.valueDecl(spec, docText(spec.Doc, gen))
				}
			}
			return true
		})
	}
}

// docText is the comment of a spec, or of its declaration when that holds only it.
func docText(doc *ast.CommentGroup, gen *ast.GenDecl) string {
	if doc == nil && len(gen.Specs) == 1 {
		doc = gen.Doc
	}
	return strings.TrimSpace(doc.Text())
}

func (x *extractor) valueDecl(spec *ast.ValueSpec, doc string) {
	if doc == "" {
		doc = strings.TrimSpace(spec.Comment.Text())
	}
	for _, id := range spec.Names {
		obj := x.in.Info.Defs[id]
		if obj == nil || obj.Parent() != x.in.Pkg.Scope() {
			continue
		}
		name := x.sym(obj.Pkg().Path() + "." + obj.Name())
		switch obj := obj.(type) {
		case *types.Var:
			x.out.Globals = append(x.out.Globals, flow.Global{Name: name, Type: x.typ(obj.Type()), Doc: x.sym(doc), Pos: x.pos(id.Pos())})
		case *types.Const:
			named, _ := types.Unalias(obj.Type()).(*types.Named)
			if obj.Val().Kind() == constant.String || named != nil && named.Obj().Pkg() == obj.Pkg() {
				x.out.Consts = append(x.out.Consts, flow.Const{Name: name, Type: x.typ(obj.Type()), Value: x.sym(constText(obj.Val())), Doc: x.sym(doc), Pos: x.pos(id.Pos())})
			}
		}
	}
}

func (x *extractor) typeDecl(spec *ast.TypeSpec, doc string) {
	obj, ok := x.in.Info.Defs[spec.Name].(*types.TypeName)
	if !ok || obj.IsAlias() {
		return
	}
	named, ok := obj.Type().(*types.Named)
	if !ok {
		return
	}
	d := flow.TypeDecl{Name: x.sym(typeName(obj)), Pos: x.pos(spec.Name.Pos()), Doc: x.sym(doc)}
	switch u := named.Underlying().(type) {
	case *types.Interface:
		d.Interface = true
		for m := range u.Methods() {
			d.Methods = append(d.Methods, flow.Method{Name: x.sym(m.Name()), Sig: x.signature(m.Signature()), Func: x.sym(objectName(m))})
		}
	case *types.Struct:
		d.Fields = x.fields(u, spec.Type)
		d.Methods = x.methodSet(named)
	default:
		d.Underlying = x.typ(u)
		d.Methods = x.methodSet(named)
	}
	x.out.Decls = append(x.out.Decls, d)
}

func (x *extractor) fields(s *types.Struct, syntax ast.Expr) []flow.Field {
	docs := map[token.Pos]string{}
	if st, ok := syntax.(*ast.StructType); ok {
		for _, f := range st.Fields.List {
			doc := f.Doc.Text()
			if doc == "" {
				doc = f.Comment.Text()
			}
			for _, id := range f.Names {
				docs[id.Pos()] = strings.TrimSpace(doc)
			}
		}
	}
	var out []flow.Field
	for i := range s.NumFields() {
		v := s.Field(i)
		out = append(out, flow.Field{
			Name: x.sym(v.Name()), Type: x.typ(v.Type()), Tag: x.sym(s.Tag(i)), Embedded: v.Embedded(),
			Doc: x.sym(docs[v.Pos()]), Pos: x.pos(v.Pos()),
		})
	}
	return out
}

// methodSet is the method set of *t, with the way through embedded fields.
func (x *extractor) methodSet(t *types.Named) []flow.Method {
	set := types.NewMethodSet(types.NewPointer(t))
	var out []flow.Method
	for sel := range set.Methods() {
		out = append(out, x.method(t, sel.Obj().(*types.Func), sel.Index()))
	}
	return out
}

// method describes fn as reached from t through the field indices in path (the
// last of which is the method itself).
func (x *extractor) method(t types.Type, fn *types.Func, path []int) flow.Method {
	m := flow.Method{Name: x.sym(fn.Name()), Sig: x.signature(fn.Signature()), Func: x.sym(objectName(fn))}
	for _, i := range path[:len(path)-1] {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok {
			break
		}
		m.Path = append(m.Path, x.sym(s.Field(i).Name()))
		t = s.Field(i).Type()
	}
	return m
}

// impl records that t is converted to the interface type iface.
func (x *extractor) impl(t, iface types.Type, pos token.Pos) {
	u, ok := iface.Underlying().(*types.Interface)
	if !ok || u.NumMethods() == 0 {
		return
	}
	key := [2]flow.TypeID{x.typ(t), x.typ(iface)}
	if x.implSet[key] {
		return
	}
	x.implSet[key] = true
	out := flow.Impl{Type: key[0], Iface: key[1], Pos: x.pos(pos)}
	for m := range u.Methods() {
		obj, path, _ := types.LookupFieldOrMethod(t, true, m.Pkg(), m.Name())
		if fn, ok := obj.(*types.Func); ok {
			meth := x.method(t, fn, path)
			meth.Sig = x.signature(m.Signature())
			out.Methods = append(out.Methods, meth)
		}
	}
	x.impls = append(x.impls, out)
}

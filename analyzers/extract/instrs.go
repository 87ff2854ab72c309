package extract

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/msatopo/msatopo/graph/flow"
)

// instr writes one instruction; type and position are filled in by the caller.
func (w *funcWriter) instr(in ssa.Instruction) flow.Value {
	at := instrPos(in)
	v := flow.Value{}
	simple := func(op flow.Op, args ...ssa.Value) flow.Value {
		v.Op, v.Args = op, w.args(at, args...)
		return v
	}
	switch in := in.(type) {
	case *ssa.Alloc:
		return simple(flow.OpAlloc)
	case *ssa.FieldAddr:
		v.Name = w.sym(fieldName(in.X.Type(), in.Field))
		return simple(flow.OpFieldAddr, in.X)
	case *ssa.Field:
		v.Name = w.sym(fieldName(in.X.Type(), in.Field))
		return simple(flow.OpField, in.X)
	case *ssa.IndexAddr:
		return simple(flow.OpIndexAddr, in.X, in.Index)
	case *ssa.Index:
		return simple(flow.OpIndex, in.X, in.Index)
	case *ssa.Lookup:
		v.Flags = commaOk(in.CommaOk)
		return simple(flow.OpLookup, in.X, in.Index)
	case *ssa.UnOp:
		switch in.Op {
		case token.MUL:
			return simple(flow.OpLoad, in.X)
		case token.ARROW:
			v.Flags = commaOk(in.CommaOk)
			return simple(flow.OpRecv, in.X)
		}
		v.Name = w.sym(in.Op.String())
		return simple(flow.OpUn, in.X)
	case *ssa.BinOp:
		v.Name = w.sym(in.Op.String())
		return simple(flow.OpBin, in.X, in.Y)
	case *ssa.Phi:
		return simple(flow.OpPhi, in.Edges...)
	case *ssa.ChangeType:
		return simple(flow.OpConvert, in.X)
	case *ssa.ChangeInterface:
		w.impl(in.X.Type(), in.Type(), in.Pos())
		return simple(flow.OpConvert, in.X)
	case *ssa.Convert:
		return simple(flow.OpConvert, in.X)
	case *ssa.MultiConvert:
		return simple(flow.OpConvert, in.X)
	case *ssa.SliceToArrayPointer:
		return simple(flow.OpConvert, in.X)
	case *ssa.Slice:
		if in.Low != nil {
			v.N |= flow.SliceLow
		}
		if in.High != nil {
			v.N |= flow.SliceHigh
		}
		if b, ok := in.X.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
			v.Name = w.sym("[:]") // a part of a string is another string
			return simple(flow.OpUn, in.X, in.Low, in.High)
		}
		return simple(flow.OpConvert, in.X, in.Low, in.High)
	case *ssa.MakeInterface:
		w.impl(in.X.Type(), in.Type(), in.Pos())
		return simple(flow.OpToIface, in.X)
	case *ssa.TypeAssert:
		v.Flags = commaOk(in.CommaOk)
		return simple(flow.OpAssert, in.X)
	case *ssa.Extract:
		v.N = int32(in.Index)
		return simple(flow.OpExtract, in.Tuple)
	case *ssa.MakeMap:
		return simple(flow.OpMakeMap)
	case *ssa.MakeSlice:
		return simple(flow.OpMakeSlice, in.Len)
	case *ssa.MakeChan:
		return simple(flow.OpMakeChan)
	case *ssa.MakeClosure:
		return w.closure(in)
	case *ssa.Range:
		return simple(flow.OpRange, in.X)
	case *ssa.Next:
		return simple(flow.OpNext, in.Iter)
	case *ssa.Select:
		return w.selectStmt(in)
	case *ssa.Store:
		return simple(flow.OpStore, in.Addr, in.Val)
	case *ssa.MapUpdate:
		return simple(flow.OpMapUpdate, in.Map, in.Key, in.Value)
	case *ssa.Send:
		return simple(flow.OpSend, in.Chan, in.X)
	case *ssa.Return:
		return simple(flow.OpReturn, in.Results...)
	case *ssa.If:
		return simple(flow.OpIf, in.Cond)
	case *ssa.Jump:
		return simple(flow.OpJump)
	case *ssa.Panic:
		return simple(flow.OpPanic, in.X)
	case *ssa.RunDefers:
		return simple(flow.OpRunDefers)
	case *ssa.Go:
		v = w.call(&in.Call)
		v.Flags |= flow.Go
	case *ssa.Defer:
		v = w.call(&in.Call)
		v.Flags |= flow.Defer
	case *ssa.Call:
		v = w.call(&in.Call)
	}
	return v
}

func commaOk(ok bool) flow.Flag {
	if ok {
		return flow.CommaOk
	}
	return 0
}

// fieldName names field i of the struct t, or of the struct that t points to.
func fieldName(t types.Type, i int) string {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if s, ok := coreStruct(t); ok {
		return s.Field(i).Name()
	}
	return ""
}

func coreStruct(t types.Type) (*types.Struct, bool) {
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		if iface, ok := tp.Constraint().Underlying().(*types.Interface); ok && iface.NumEmbeddeds() > 0 {
			t = iface.EmbeddedType(0)
		}
	}
	s, ok := t.Underlying().(*types.Struct)
	return s, ok
}

// closure writes a function literal, or a method value as such.
func (w *funcWriter) closure(in *ssa.MakeClosure) flow.Value {
	v := flow.Value{Op: flow.OpClosure, Args: w.args(in.Pos(), in.Bindings...)}
	if obj, ok := boundMethod(in); ok {
		v.Op, v.Name = flow.OpBound, w.sym(objectName(obj))
		if types.IsInterface(obj.Signature().Recv().Type()) {
			v.Aux = w.sym(obj.Name())
		}
		return v
	}
	v.Name = w.sym(funcName(in.Fn.(*ssa.Function)))
	return v
}

func (w *funcWriter) selectStmt(in *ssa.Select) flow.Value {
	v := flow.Value{Op: flow.OpSelect, Flags: commaOk(!in.Blocking)}
	var sends []flow.ValueID
	for _, s := range in.States {
		if s.Dir == types.SendOnly {
			sends = append(sends, w.args(s.Pos, s.Chan, s.Send)...)
			continue
		}
		v.Args = append(v.Args, w.arg(s.Chan, s.Pos))
		v.N++
	}
	v.Args = append(v.Args, sends...)
	return v
}

func (w *funcWriter) call(c *ssa.CallCommon) flow.Value {
	v := flow.Value{Pos: w.pos(c.Pos())}
	switch {
	case c.IsInvoke():
		v.Op, v.Name, v.Aux = flow.OpInvoke, w.sym(objectName(c.Method)), w.sym(c.Method.Name())
		v.Args = append(w.args(c.Pos(), c.Value), w.args(c.Pos(), c.Args...)...)
		return v
	case c.StaticCallee() != nil && !isClosure(c.Value):
		v.Op, v.Name = flow.OpCall, w.sym(refName(c.StaticCallee()))
		if targs := c.StaticCallee().TypeArgs(); len(targs) > 0 {
			v.Aux = w.sym(typeArgsText(targs))
		}
		v.Args = w.args(c.Pos(), c.Args...)
		return v
	}
	if b, ok := c.Value.(*ssa.Builtin); ok {
		v.Op, v.Name, v.Args = flow.OpBuiltin, w.sym(b.Name()), w.args(c.Pos(), c.Args...)
		return v
	}
	v.Op = flow.OpCallValue
	v.Args = append(w.args(c.Pos(), c.Value), w.args(c.Pos(), c.Args...)...)
	return v
}

func isClosure(v ssa.Value) bool {
	_, ok := v.(*ssa.MakeClosure)
	return ok
}

func typeArgsText(targs []types.Type) string {
	text := ""
	for i, t := range targs {
		if i > 0 {
			text += ","
		}
		text += typeText(t)
	}
	return text
}

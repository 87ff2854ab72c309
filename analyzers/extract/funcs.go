package extract

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/msatopo/msatopo/graph/flow"
)

// A funcWriter turns one SSA function into a flow.Func. References are numbered
// before instructions, so instructions are written with their final ids: the
// first pass collects the references, the second writes.
type funcWriter struct {
	*extractor
	fn   *ssa.Function
	out  flow.Func
	ids  map[ssa.Value]flow.ValueID
	refs []flow.Value
	// constants are told apart by the place they stand at, not only by value
	consts map[constKey]flow.ValueID
	instrs map[ssa.Instruction]flow.ValueID
}

type constKey struct {
	text, name string
	pos        token.Pos
	typ        flow.TypeID
}

func (x *extractor) function(fn *ssa.Function) {
	w := &funcWriter{
		extractor: x, fn: fn,
		ids:    map[ssa.Value]flow.ValueID{},
		consts: map[constKey]flow.ValueID{},
		instrs: map[ssa.Instruction]flow.ValueID{},
	}
	w.out = flow.Func{
		Name: x.sym(funcName(fn)), Sig: x.signature(fn.Signature), Pos: x.pos(fn.Pos()),
		Params: int32(len(fn.Params)), Frees: int32(len(fn.FreeVars)), Results: int32(fn.Signature.Results().Len()),
	}
	if fn.Parent() != nil {
		w.out.Parent = x.sym(funcName(fn.Parent()))
	}
	for _, p := range fn.Params {
		w.input(p, flow.OpParam)
	}
	for _, v := range fn.FreeVars {
		w.input(v, flow.OpFree)
	}
	w.collect()
	w.out.Refs = int32(len(w.refs))
	w.out.Values = append(w.out.Values, w.refs...)
	w.write()
	x.out.Funcs = append(x.out.Funcs, w.out)
}

func (w *funcWriter) input(v ssa.Value, op flow.Op) {
	w.ids[v] = flow.ValueID(len(w.out.Values))
	name := w.sym(v.Name())
	w.out.Names = append(w.out.Names, name)
	w.out.Values = append(w.out.Values, flow.Value{Op: op, Type: w.typ(v.Type()), Name: name, Pos: w.pos(v.Pos())})
}

// collect numbers references and instructions.
func (w *funcWriter) collect() {
	var operands []*ssa.Value
	for _, b := range w.fn.Blocks {
		for _, in := range b.Instrs {
			operands = in.Operands(operands[:0])
			for _, op := range operands {
				if *op != nil {
					w.ref(*op, instrPos(in))
				}
			}
		}
	}
	next := flow.ValueID(len(w.out.Values) + len(w.refs))
	for _, b := range w.fn.Blocks {
		for _, in := range b.Instrs {
			if _, debug := in.(*ssa.DebugRef); debug {
				continue
			}
			w.instrs[in] = next
			if v, ok := in.(ssa.Value); ok {
				w.ids[v] = next
			}
			next++
		}
	}
}

// ref adds v to the references if it is one.
func (w *funcWriter) ref(v ssa.Value, at token.Pos) {
	if _, done := w.ids[v]; done {
		return
	}
	var fv flow.Value
	switch v := v.(type) {
	case *ssa.Const:
		w.constant(v, at)
		return
	case *ssa.Global:
		fv = flow.Value{Op: flow.OpGlobal, Name: w.sym(globalName(v))}
	case *ssa.Function:
		fv = flow.Value{Op: flow.OpFunc, Name: w.sym(refName(v))}
	case *ssa.Builtin:
		return
	default:
		return
	}
	fv.Type = w.typ(v.Type())
	w.ids[v] = w.addRef(fv)
}

func (w *funcWriter) addRef(v flow.Value) flow.ValueID {
	w.refs = append(w.refs, v)
	return flow.ValueID(len(w.out.Values) + len(w.refs) - 1)
}

func globalName(g *ssa.Global) string {
	if g.Pkg != nil {
		return g.Pkg.Pkg.Path() + "." + g.Name()
	}
	return g.Name()
}

// refName names a function that is used as a value. A method expression T.M is
// a synthetic function with the method's own parameters, so the method does.
func refName(fn *ssa.Function) string {
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" && fn.Parent() == nil {
		return objectName(obj)
	}
	return funcName(fn)
}

func (w *funcWriter) constant(c *ssa.Const, at token.Pos) flow.ValueID {
	key := constKey{typ: w.typ(c.Type())}
	v := flow.Value{Op: flow.OpNil, Type: key.typ}
	if c.Value != nil {
		v.Op = flow.OpConst
		key.text = constText(c.Value)
		pos, named := w.extractor.consts.find(c, w.fn, at)
		key.pos = pos
		if named != nil {
			key.name = named.Name()
			if named.Pkg() != nil {
				key.name = named.Pkg().Path() + "." + named.Name()
			}
		}
		v.Name, v.Aux, v.Pos = w.sym(key.text), w.sym(key.name), w.pos(pos)
		if !v.Pos.IsValid() {
			v.Pos = w.pos(at)
		}
	}
	id, ok := w.consts[key]
	if !ok {
		id = w.addRef(v)
		w.consts[key] = id
	}
	return id
}

func constText(v constant.Value) string {
	if v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return v.ExactString()
}

// write emits the instructions block by block.
func (w *funcWriter) write() {
	for _, b := range w.fn.Blocks {
		blk := flow.Block{Start: flow.ValueID(len(w.out.Values))}
		for _, s := range b.Succs {
			blk.Succs = append(blk.Succs, int32(s.Index))
		}
		if _, phi := first(b.Instrs).(*ssa.Phi); phi {
			for _, p := range b.Preds {
				blk.Preds = append(blk.Preds, int32(p.Index))
			}
		}
		w.out.Blocks = append(w.out.Blocks, blk)
		for _, in := range b.Instrs {
			if _, debug := in.(*ssa.DebugRef); debug {
				continue
			}
			v := w.instr(in)
			if val, ok := in.(ssa.Value); ok {
				v.Type = w.typ(val.Type())
			}
			if !v.Pos.IsValid() {
				v.Pos = w.pos(instrPos(in))
			}
			w.out.Values = append(w.out.Values, v)
		}
		w.fillPositions(blk.Start)
	}
}

func first(instrs []ssa.Instruction) ssa.Instruction {
	if len(instrs) == 0 {
		return nil
	}
	return instrs[0]
}

// fillPositions gives a store that the compiler made for an argument list the
// position of the call that it belongs to.
func (w *funcWriter) fillPositions(start flow.ValueID) {
	var next flow.Pos
	for i := len(w.out.Values) - 1; i >= int(start); i-- {
		v := &w.out.Values[i]
		if v.Pos.IsValid() {
			next = v.Pos
		} else if v.Op == flow.OpStore {
			v.Pos = next
		}
	}
}

// instrPos is the position of an instruction, for a call that of the name called.
func instrPos(in ssa.Instruction) token.Pos {
	if c, ok := in.(ssa.CallInstruction); ok {
		return c.Common().Pos()
	}
	return in.Pos()
}

func (w *funcWriter) arg(v ssa.Value, at token.Pos) flow.ValueID {
	if c, ok := v.(*ssa.Const); ok {
		return w.constant(c, at)
	}
	return w.ids[v]
}

func (w *funcWriter) args(at token.Pos, vs ...ssa.Value) []flow.ValueID {
	out := make([]flow.ValueID, 0, len(vs))
	for _, v := range vs {
		if v != nil {
			out = append(out, w.arg(v, at))
		}
	}
	return out
}

// boundMethod gives the method of a closure that is a method value x.M.
func boundMethod(c *ssa.MakeClosure) (*types.Func, bool) {
	fn := c.Fn.(*ssa.Function)
	if !strings.HasPrefix(fn.Synthetic, "bound method wrapper") {
		return nil, false
	}
	obj, ok := fn.Object().(*types.Func)
	return obj, ok
}

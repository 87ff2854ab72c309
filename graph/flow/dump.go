package flow

import (
	"fmt"
	"strings"
)

var opNames = [...]string{
	OpNone: "none", OpParam: "param", OpFree: "free", OpConst: "const", OpNil: "nil", OpGlobal: "global", OpFunc: "func",
	OpClosure: "closure", OpBound: "bound", OpAlloc: "alloc", OpFieldAddr: "fieldaddr", OpField: "field",
	OpIndexAddr: "indexaddr", OpIndex: "index", OpLookup: "lookup", OpLoad: "load", OpUn: "un", OpBin: "bin",
	OpPhi: "phi", OpConvert: "convert", OpToIface: "toiface", OpAssert: "assert", OpExtract: "extract",
	OpMakeMap: "makemap", OpMakeSlice: "makeslice", OpMakeChan: "makechan", OpRange: "range", OpNext: "next",
	OpRecv: "recv", OpSelect: "select", OpCall: "call", OpInvoke: "invoke", OpCallValue: "callvalue",
	OpBuiltin: "builtin", OpStore: "store", OpMapUpdate: "mapupdate", OpSend: "send", OpReturn: "return",
	OpIf: "if", OpJump: "jump", OpPanic: "panic", OpRunDefers: "rundefers",
}

func (op Op) String() string { return opNames[op] }

// Dump writes f as text, one value a line, for people who debug a summary.
func (f *Func) Dump(p *Package) string {
	var b strings.Builder
	fmt.Fprintf(&b, "func %s  // %s:%d\n", p.Str(f.Name), p.Files[f.Pos.File].Name, f.Pos.Line)
	block := 0
	for i, v := range f.Values {
		for block < len(f.Blocks) && f.Blocks[block].Start == ValueID(i) {
			fmt.Fprintf(&b, "block %d -> %v\n", block, f.Blocks[block].Succs)
			block++
		}
		fmt.Fprintf(&b, "%5d %-9s %q", i, v.Op, p.Str(v.Name))
		if v.Aux != 0 {
			fmt.Fprintf(&b, " aux %q", p.Str(v.Aux))
		}
		fmt.Fprintf(&b, " %v n=%d line %d flags %d\n", v.Args, v.N, v.Pos.Line, v.Flags)
	}
	return b.String()
}

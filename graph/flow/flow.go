// Package flow is the narrow waist of msatopo: what one Go package does with
// values, as plain data. It is a reduced SSA form without types.Object, AST or
// any idea of a broker: names are strings, so summaries of separate modules,
// loads and repositories link like one program, and a build system can cache
// them. A summary depends on its own package only.
package flow

// A Sym is a string of the package, an index into Package.Strings. 0 is "".
type Sym int32

// A TypeID is a type of the package, an index into Package.Types. 0 is no type.
type TypeID int32

// A ValueID is a value of one function, an index into Func.Values.
type ValueID int32

// A Package is the summary of one package.
type Package struct {
	Path    string   // import path
	Name    string   // package name; "main" for a command
	Module  string   // module path, with @version for a dependency
	Imports []string // import paths, sorted

	Files   []File
	Strings []string
	Types   []Type
	Decls   []TypeDecl
	Globals []Global
	Consts  []Const
	Impls   []Impl
	Funcs   []Func

	Directives []Directive
}

// Str gives the string of s.
func (p *Package) Str(s Sym) string { return p.Strings[s] }

// A File is a source file of the package, or one that a position points into.
type File struct {
	Name      string // as positions show it
	Generated bool   // has a "Code generated ... DO NOT EDIT." line
}

// A Pos is a place in one of Package.Files. Line 0 is no position.
type Pos struct {
	Line int32
	File uint16
	Col  uint16
}

// IsValid reports whether p is a place.
func (p Pos) IsValid() bool { return p.Line > 0 }

// A TypeKind is the outermost form of a type.
type TypeKind uint8

const (
	NoType    TypeKind = iota
	Basic              // Name is the basic type's name
	Named              // Name is pkg.Type; Args are type arguments
	Pointer            // Elem
	Slice              // Elem
	Array              // Name is the length, Elem
	Map                // Key, Elem
	Chan               // Elem
	Signature          // Name is the signature as text; Args are parameters, Elem is the tuple of results
	Struct             // an unnamed struct; Name is its text
	Interface          // an unnamed interface; Name is its text
	Tuple              // Args
	TypeParam          // Name is $ and its index
)

// A Type is an entry of the package's type table.
type Type struct {
	Kind      TypeKind
	Under     TypeKind // of a named type, the kind of its underlying type
	Name      Sym
	Key, Elem TypeID
	Args      []TypeID
}

// A TypeDecl is a named type of the package, or of a dependency that the
// package converts to an interface.
type TypeDecl struct {
	Name       Sym // pkg.Type
	Underlying TypeID
	Interface  bool
	Fields     []Field
	Methods    []Method // full method set of *T, promoted ones included; of an interface, its methods
	Pos        Pos
	Doc        Sym
}

// A Field is a field of a declared struct type.
type Field struct {
	Name     Sym
	Type     TypeID
	Tag      Sym
	Embedded bool
	Doc      Sym
	Pos      Pos
}

// A Method is an entry of a method set: calling Name on a value of the type
// runs Func on the value reached through the embedded fields in Path.
type Method struct {
	Name Sym
	Sig  Sym // signature as text, without parameter names
	Func Sym // full name of the function that runs, or of an interface's method
	Path []Sym
}

// An Impl says that a type is converted to an interface somewhere in the
// package, and which functions its methods are.
type Impl struct {
	Type    TypeID
	Iface   TypeID
	Methods []Method
	Pos     Pos
}

// A Global is a package variable.
type Global struct {
	Name Sym // pkg.Var
	Type TypeID
	Doc  Sym
	Pos  Pos
}

// A Const is a package constant: a string, or a value of a named type of the
// package, such as one of an enum.
type Const struct {
	Name  Sym // pkg.Const
	Type  TypeID
	Value Sym
	Doc   Sym
	Pos   Pos
}

// A Directive is a comment of the form //msatopo:NAME WORDS.
type Directive struct {
	Text        Sym // what follows the slashes
	Pos         Pos
	First, Last int32 // lines of the declaration or statement that it stands at
}

// A Func is a function, method or closure with a body. Its values stand in this
// order: parameters (the receiver first), free variables, references (constants,
// globals, functions), then the instructions, block by block.
type Func struct {
	Name    Sym // pkg.Func, (pkg.T).Method, (*pkg.T).Method, parent$1
	Parent  Sym // enclosing function of a closure
	Sig     Sym // signature as text, without receiver
	Pos     Pos
	Params  int32
	Frees   int32
	Refs    int32
	Results int32
	Values  []Value
	Blocks  []Block
	Names   []Sym // names of parameters and free variables
}

// A Block is a basic block: the instructions Values[Start:Start of the next block].
// Preds is kept where the block begins with an OpPhi, whose Args are in its order.
type Block struct {
	Start ValueID
	Succs []int32
	Preds []int32
}

// A Value is a value or an effect of a function.
type Value struct {
	Op    Op
	Flags Flag
	Type  TypeID
	Name  Sym // what it means depends on Op
	Aux   Sym
	N     int32 // OpExtract: index of the result; OpSelect: number of receive cases; SliceLow, SliceHigh
	Pos   Pos
	Args  []ValueID
}

// A Flag tells variants of an Op apart.
type Flag uint8

const (
	Go       Flag = 1 << iota // a call in its own goroutine
	Defer                     // a call at the end of the function
	CommaOk                   // a type assertion, lookup or receive that also gives ok
	Variadic                  // the last argument of a call stands for ... (always a slice)
)

// Bits of Value.N that tell which bounds of a slice expression are given.
const (
	SliceLow  = 1
	SliceHigh = 2
)

// An Op is what a Value is or does.
type Op uint8

const (
	OpNone      Op = iota
	OpParam        // Name
	OpFree         // Name; Args none: see the OpClosure that binds it
	OpConst        // Name is the value as text, Aux the constant's name if it has one
	OpNil          //
	OpGlobal       // address of the variable Name
	OpFunc         // function Name, of type Type
	OpClosure      // function Name with Args bound to its free variables
	OpBound        // method value: function Name on Args[0]; Aux is set for an interface method
	OpAlloc        // new variable; Type is the pointer
	OpFieldAddr    // address of field Name of the struct that Args[0] points to
	OpField        // field Name of the struct Args[0]
	OpIndexAddr    // address of element Args[1] of Args[0]
	OpIndex        // element Args[1] of Args[0]
	OpLookup       // map element Args[1] of Args[0]
	OpLoad         // what Args[0] points to
	OpUn           // Name is the operator; of [:], the bounds follow as N says: SliceLow, SliceHigh
	OpBin          // Name is the operator
	OpPhi          // one of Args
	OpConvert      // Args[0] converted, or an alias of it (slicing too, with bounds as for OpUn)
	OpToIface      // Args[0] as an interface
	OpAssert       // Args[0] asserted to Type
	OpExtract      // result number N of the tuple Args[0]
	OpMakeMap      //
	OpMakeSlice    // Args[0] is the length
	OpMakeChan     //
	OpRange        // iterator over Args[0]
	OpNext         // (ok, key, value) of iterator Args[0]
	OpRecv         // received from channel Args[0]
	OpSelect       // Args are the N channels received from, then pairs of channel and sent value
	OpCall         // static call of Name with Args (the receiver first)
	OpInvoke       // interface method Name on Args[0]; Aux is the method's own name; the rest are arguments
	OpCallValue    // call of the function value Args[0] with the rest
	OpBuiltin      // built-in function Name with Args
	OpStore        // *Args[0] = Args[1]
	OpMapUpdate    // Args[0][Args[1]] = Args[2]
	OpSend         // Args[0] <- Args[1]
	OpReturn       // Args
	OpIf           // branch on Args[0]
	OpJump         //
	OpPanic        // Args[0]
	OpRunDefers    //
)

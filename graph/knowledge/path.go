package knowledge

// A Path says where a piece of information is, seen from a call:
//
//	recv, arg0, arg1, result     the receiver, an argument (the receiver does not count), the call's result
//	sent                         what is sent on the channel that the call returns
//	elem, key                    the element that the row's Each is at, and its key
//	in  in.recv  in.arg0         the function that the call stands in, its receiver and parameters; in<func> is its name
//	trigger                      what the deployment feeds into the process: a queue of a function
//	'POST'                       this very text
//	.Field                       a field of the struct, or of what it points to; of no such field, the method
//	.Method()                    what the value's own method returns; of no such method, the function in the field
//	[]  [0]  [-1]  ["key"]       every element, one element, the last one, the element of a map
//	[1:]  [:-1]  [:half]         the elements of a slice from the second, up to the last, its first half
//	[after GROUP]                the element after the one that says GROUP, whatever the case
//	[after STREAMS:half]         the first half of the elements after it
//	@{F}.arg0                    where the value was made by a call of F: the call's argument (or recv)
//	!{F}.arg0                    the argument of every call of method F on the value: setters
//	(0)  ()                      inside a function value: its parameter; what it returns
//	<T>  <pkg.T>  <full>         the name of the value's type, with its package's name, with its import path
//	<%T>                         the type as fmt prints it
//	<T -Client>                  that name without an ending; no answer when it has another
//	<proto>  <proto T>           the full name of the protobuf message that the type is generated from, its own name
//	<proto file>                 the protobuf package
//	<func>  <methods>            the name of the function; the names of the value's exported methods
//	<func full>                  the name of the function as the runtime has it, with its import path
//	<fields graphql>             the names of the fields of a struct type, as their tags give them
//	<param 0>  <of 0>            a value of the type of a function's parameter, of a type argument
//	<keys>                       the keys of a map
//	<yields 0>                   what an iterator passes to the function that it is given
//	<cases>                      the constants that the value is compared with in the function it is given to
//
// Paths are put together with A + B, which joins two texts, and A / B, which joins
// them as a base URL and a reference. Where an operand has no answer it is empty;
// where none but literals has, neither has the whole.
//
// F is a function of the row's package, or any function in full: "@{NewClient}",
// "@{(*Client).R}", "@{google.golang.org/grpc.NewClient}".
type Path struct {
	Steps []Step
	More  []Operand // what is joined to it, in order
	text  string
}

// An Operand is the right side of a joined path.
type Operand struct {
	Op    byte // '+' or '/'
	Steps []Step
}

// A StepKind is what a step of a Path does.
type StepKind uint8

const (
	StepRecv     StepKind = iota
	StepArg               // N
	StepResult            //
	StepSent              //
	StepEach              // the element that the row's Each is at
	StepEachKey           // its key
	StepTrigger           //
	StepIn                // parameter N of the function that the call stands in, the receiver first
	StepInFunc            // as a value
	StepLiteral           // Text
	StepField             // Text
	StepElem              // every element
	StepIndex             // element N; -1 is the last
	StepKey               // element Text of a map
	StepRange             // elements N to To, which counts from the end; Half of them; after the one that is Text
	StepMade              // Text is the full name of the function
	StepSetter            // Text is the full name of the method
	StepResultOf          // Text is the value's own method
	StepInside            // parameter N of a function value
	StepReturns           // what a function value returns
	StepType              // Text is T, pkg.T, full or %T; Cut is taken off its end
	StepProto             // Text is empty, T or file
	StepFunc              // Text is empty or full
	StepMethods           //
	StepFields            // Text is the key of the tags
	StepParam             // N
	StepTypeArg           // N
	StepCases             //
	StepKeys              //
	StepYields            // N
)

// A Step is one step of a Path.
type Step struct {
	Kind StepKind
	N    int
	Text string
	To   int
	Half bool
	Cut  string
}

func (p Path) String() string { return p.text }

// operands are the steps of all that the path joins.
func (p Path) operands() [][]Step {
	out := [][]Step{p.Steps}
	for _, o := range p.More {
		out = append(out, o.Steps)
	}
	return out
}

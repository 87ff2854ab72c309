// Package knowledge says what the functions of client libraries mean: which call
// publishes, which subscribes, where the channel name is. It is data; the linker
// never names a library. Adding a library is adding rows to a file in rows/.
package knowledge

// A Role is what a call of a function does, or what its result stands for.
type Role string

const (
	Publish   Role = "publish"
	Subscribe Role = "subscribe"
	Bind      Role = "bind"   // messages of Channel also go to Target
	Call      Role = "call"   // waits for another service
	Expose    Role = "expose" // offers an operation to callers
	Listen    Role = "listen" // says on which address the process listens
	Mount     Role = "mount"  // hangs the routes of one router below a prefix of another
	Make      Role = "make"   // the result is a client of System
	Derive    Role = "derive" // the result, or a callback's parameter, stands for From, below Prefix
	Value     Role = "value"  // the result, or the results' fields, are known from the arguments
	Env       Role = "env"    // reads an environment variable
	Config    Role = "config" // fills a struct from env, flags or files by its tags
	Key       Role = "key"    // reads a configuration key
)

// A Row is the meaning of one function, in one role.
type Row struct {
	Func     string // full name, as in flow.Func.Name
	Package  string // import path of the library
	Role     Role
	System   string // wire system of a publish, subscribe or bind
	Kind     string // kind of channel
	Delivery string
	Protocol string // of a call or an endpoint

	Channel      []Path // the first that answers is the name
	Fallback     []Path // the name when Channel is the empty string: AMQP's default exchange
	Target       []Path // where a binding leads to
	TargetSystem []Path // wire system of Target, where it is another one
	Key          []Path
	Group        []Path
	Payload      []Path
	Handler      []Path
	Runs         string // the method of a handler object that is run
	Address      []Path // of the called service, or where the process listens
	Operation    []Path
	Method       []Path // HTTP method
	Route        []Path // HTTP path or pattern
	Service      []Path // gRPC service name
	Methods      []Path // names of its methods
	Impl         []Path // the object that has the methods
	Client       []Path // the object whose Make row says which system this is
	From         []Path
	Prefix       []Path
	Child        []Path
	Value        []Path
	Default      []Path
	Streams      [2][]Path // server-side and client-side streaming

	Results  map[string][]Path // Value of a field of the result
	Callback *Callback
	Form     string // how the name stands in the text: "arn", "url"
	Eval     string // the string function that Value applies
	Tags     *Tags  // of Config
	Consumed bool   // counts only when something in the tree subscribes to the channel
}

// A Callback says what a function argument is called with.
type Callback struct {
	Arg   int // the argument
	Param int // the parameter of it that stands for From
}

// Tags says which struct tags a config reader looks at.
type Tags struct {
	Env     []string // names of tags that hold an env variable
	Default []string // that hold a default
	Key     []string // that hold a key of a file
	Words   bool     // without a tag, MyField is MY_FIELD
	Prefix  []string // tag of a nested struct that prefixes its variables
	Arg     []Path   // where a prefix argument is
	Target  []Path   // the struct that is filled
	File    []Path   // the file that is read
}

// An Interface says what a call of a generated interface's method means, in code
// that imports a library: gqlgen calls QueryResolver.Bookings for Query.bookings.
type Interface struct {
	Package  string // the library
	Suffix   string // of the interface's name; the rest is the type
	Protocol string
}

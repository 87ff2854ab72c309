// Package knowledge says what the functions of client libraries mean: which call
// publishes, which subscribes, where the channel name is. It is data; the linker
// never names a library. Adding a library is adding rows to a file in rows/.
package knowledge

import "slices"

// A Role is what a call of a function does, or what its result stands for.
type Role string

const (
	Publish   Role = "publish"
	Subscribe Role = "subscribe"
	Bind      Role = "bind"     // messages of Channel also go to Target
	Call      Role = "call"     // waits for another service
	Expose    Role = "expose"   // offers an operation to callers
	Listen    Role = "listen"   // says on which address the process listens
	Mount     Role = "mount"    // hangs the routes of one router below a prefix of another
	Wrap      Role = "wrap"     // Handler runs around the routes of the router From
	Make      Role = "make"     // the result is a client of System
	Derive    Role = "derive"   // the result, or a callback's parameter, stands for From, below Prefix
	Value     Role = "value"    // the result, or the results' fields, are known from the arguments
	Env       Role = "env"      // reads an environment variable
	Config    Role = "config"   // fills a struct from env, flags or files by its tags
	Key       Role = "key"      // reads a configuration key
	Setting   Role = "setting"  // says where the settings of a store come from: a default, a variable, a flag, a file
	Provide   Role = "provide"  // a container gets what Handler returns, or Value, by its type
	Decorate  Role = "decorate" // the same, in place of what was provided
	Invoke    Role = "invoke"   // a container runs Handler, with parameters by their types
	Obtain    Role = "obtain"   // the result is what a container has of its type
	Fill      Role = "fill"     // the variables that Target points to get what a container has of their types
	Install   Role = "install"  // makes a container of the calls that From leads to; those of its package hold only then
	Command   Role = "command"  // a value of the type is a sub-command; or Child is made one of From
	Endless   Role = "endless"  // the result, or the new variable, sets no limit of time; From, of which it is made, may
	Ignore    Role = "ignore"   // what it makes is no part of what a service offers: static files, metrics; what Each lists does not run
)

// Codecs make no relation; they tell which types travel in one.
const (
	Encode Role = "encode" // turns Value into bytes: its result, or what it writes to Bytes
	Decode Role = "decode" // fills Target from Bytes
	Carry  Role = "carry"  // the result holds Value as it is: a reader, a decoder, text of bytes
)

// Effects make no relation; rules judge by them what happens around one.
const (
	Ack      Role = "ack"      // tells the broker that a message is done with
	Pause    Role = "pause"    // does nothing for Duration
	Wait     Role = "wait"     // blocks until other code of the process is done
	Receive  Role = "receive"  // blocks until a message of a subscription comes in
	Signal   Role = "signal"   // wakes who waits on its receiver
	Retry    Role = "retry"    // runs Handler until it succeeds
	Breaker  Role = "breaker"  // runs Handler unless it failed too often
	Deadline Role = "deadline" // the result, or what Handler gets, ends after Duration
	Read     Role = "read"     // reads state that outlives the call
	Write    Role = "write"    // changes it
	Begin    Role = "begin"    // starts a transaction; with Handler, runs it in one
	Commit   Role = "commit"
	Nack     Role = "nack" // tells the broker that a message could not be handled
	Rollback Role = "rollback"
	Flush    Role = "flush"  // waits until what was published is sent
	Unsure   Role = "unsure" // publishes, and nobody is told when that fails
)

// Roles are all roles, those of the map first.
var Roles = []Role{
	Publish, Subscribe, Bind, Call, Expose, Listen, Mount, Wrap, Make, Derive, Value, Env, Config, Key, Setting,
	Provide, Decorate, Invoke, Obtain, Fill, Install, Command, Endless, Ignore,
	Encode, Decode, Carry,
	Ack, Nack, Pause, Wait, Receive, Signal, Retry, Breaker, Deadline, Read, Write, Begin, Commit, Rollback, Flush, Unsure,
}

// IsEffect reports whether the role makes no relation by itself.
func (r Role) IsEffect() bool { return slices.Index(Roles, r) >= slices.Index(Roles, Ack) }

// IsCodec reports whether the role is about how a message is written as bytes.
func (r Role) IsCodec() bool { return r == Encode || r == Decode || r == Carry }

// A Row is the meaning of one function, in one role.
type Row struct {
	Func     string // full name, as in flow.Func.Name; pkg.Type{} is a new variable of the type
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
	Bytes        []Path   // of a codec
	EventType    []Path   // the name of the message's type, beside its payload
	Headers      *Headers // where that may stand, too
	Handler      []Path
	Runs         []string // the methods of a handler object that are run
	Address      []Path   // of the called service, or where the process listens
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
	Store        []Path // the object that holds settings; none is one for the whole package
	Env          []Path // variables that a setting is taken from
	Flag         []Path // the command-line flag that it is taken from, in the set From
	File         []Path // the file
	Old          []Path // in the variables' names stands New in its place
	New          []Path
	Streams      [2][]Path // server-side and client-side streaming
	Deadline     []Path    // a call has one when a path answers
	Endless      []Path    // and has none where rows say of all these that they are endless
	Duration     []Path    // of a pause or deadline
	Name         []Path    // of a breaker, what is waited for, or a sub-command
	As           []Path    // pointers to the types that a provided value goes by
	Container    []Path    // the container that a call is about
	ParamTags    []Path    // struct tags, one for each parameter of Handler
	ResultTags   []Path    // and one for each result
	Called       *Path     // of Callback, where it is no argument
	Each         []Path    // the row holds once for every element; a function stands for what it gives
	When         []Condition
	Unless       []Condition // it does not hold where one of these does

	Results    map[string][]Path // Value of a part of the result: "QueueUrl", "[].Service.Address"
	Callback   *Callback
	Form       string            // how the name stands in the text: "arn", "url", "path", "scheme"
	Schemes    map[string]Scheme // of Form "scheme"
	TargetKind string            // kind of Target, where it does not follow from Kind
	Names      []string          // patterns that a name is taken out of: $share/{group}/{channel...}
	Wildcards  string            // "regexp": the name is a regular expression; "^regexp": if it begins with ^
	Join       string            // what stands between a prefix and an operation: "." for NATS subjects
	Params     string            // how routes write parameters: "" {id}, "colon" :id
	Eval       string            // the string function that Value applies, or that makes the operations out of Operation
	Tags       *Tags             // of Config
	Inject     *Inject           // of the roles about containers
	Consumed   bool              // counts only when something in the tree subscribes to the channel

	mentions []string // the functions that its paths name
	args     []ArgUse // the arguments that its paths begin at
}

// Headers says where a message has its headers, or attributes.
type Headers struct {
	Each        []Path // a map or a slice
	Name, Value []Path // of one, as elem and key speak of it
	Set         string // the method that sets one by name and value
}

// A Condition holds when the text of Path is one of Texts, whatever the case. The
// text "*" stands for anything that is set, "" for what is not; one that ends in *
// is how the text begins, after white space.
type Condition struct {
	Path  Path
	Texts []string
}

// A Scheme is what a URL's scheme says of the channel that the URL names.
type Scheme struct {
	System string `yaml:"system" doc:"wire system"`
	Kind   string `yaml:"kind" doc:"kind of channel"`
	Name   string `yaml:"name" doc:"which part of the URL is the name: host, last (segment of the path), path, or query:KEY"`
	Group  string `yaml:"group" doc:"which part is the consumer group, in the same way"`
}

// A URL says what an HTTP call to such a path is, where it is not just a call:
// /v1.0/publish/{broker}/{topic}. Its other fields may hold the names in braces.
type URL struct {
	Pattern  string
	Role     Role
	System   string
	Kind     string
	Delivery string
	Protocol string

	Channel   string
	Address   string
	Operation string
}

// A Callback says what a function argument is called with.
type Callback struct {
	Arg   int  `yaml:"arg" doc:"the argument that is called"`
	Path  Text `yaml:"path" doc:"in place of arg, the path to the function that is called"`
	Param int  `yaml:"param" doc:"its parameter that stands for from"`
}

// Tags says which struct tags a config reader looks at. Of a tag "env," the names
// are a list; "env,default=" is an option in the tag env.
type Tags struct {
	Env     []string // names of tags that hold an env variable
	Default []string // that hold a default
	Key     []string // that hold a key of a file
	Flag    []string // that hold the name of a command-line flag
	Words   bool     // without a tag, MyField is MYFIELD
	Split   []string // tags by which MyField is MY_FIELD
	Dashes  bool     // without a tag, MyField is the flag my-field
	Prefix  []string // tag of a nested struct that prefixes its variables
	Join    string   // what stands between that prefix and the variable
	Flags   []string // tag of a nested struct that prefixes its flags
	Arg     []Path   // where a prefix argument is
	Target  []Path   // the struct that is filled
	Below   []Path   // the key below which it stands
	File    []Path   // the file that is read
	OnlyIn  bool     // where File does not answer it is a message that is read, or a setting of From
	From    []Path   // the value that is read, which may be a setting of a Key row
}

// An Inject says how the structs of a container library look of which each field
// is a parameter or a result by itself.
type Inject struct {
	In    Texts  `yaml:"in" doc:"types that such a struct of parameters embeds"`
	Out   Texts  `yaml:"out" doc:"types that such a struct of results embeds"`
	Name  string `yaml:"name" doc:"key of the tag with the name by which a value is told from others of its type"`
	Group string `yaml:"group" doc:"key of the tag with the name of a group of values that are given as one slice"`
}

// An Interface says what a call of a generated interface's method means, in code
// that imports a library: gqlgen calls QueryResolver.Bookings for Query.bookings.
type Interface struct {
	Package  string // the library
	Suffix   string // of the interface's name; the rest is the type
	Protocol string
}

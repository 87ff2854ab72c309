// Package graph is the model that msatopo is about: a Topology says which
// services exist, over which channels they publish and subscribe, and whom they
// call. It is plain data with a versioned JSON form; nothing here knows how the
// facts were found or how they will be drawn.
package graph

// Version is the version of the JSON form of a Topology.
const Version = "1"

// A Topology is who talks to whom in one analysed tree. Every list is sorted
// (see Sort) and every id is unique within its list, so that the same code
// gives the same bytes.
type Topology struct {
	Version     string        `json:"version"`
	Root        string        `json:"root"` // name of the analysed tree, never an absolute path
	Services    []Service     `json:"services"`
	Channels    []Channel     `json:"channels"`
	Messages    []Message     `json:"messages"`
	Publishes   []ChannelEdge `json:"publishes"`
	Subscribes  []ChannelEdge `json:"subscribes"`
	Bindings    []Binding     `json:"bindings"`
	Endpoints   []Endpoint    `json:"endpoints"`
	Entrypoints []Entrypoint  `json:"entrypoints"`
	Calls       []Call        `json:"calls"`
	Unresolved  []Unresolved  `json:"unresolved"`
	Missing     []string      `json:"missing,omitempty"`  // code that could not be read, as "place: why": the topology is that of the rest
	Docs        []Doc         `json:"docs,omitempty"`     // what is written about channels and messages
	Findings    []Finding     `json:"findings,omitempty"` // what the rules hold against it, where they were asked
}

// A ServiceKind tells a service whose code was read from one that is only called.
type ServiceKind string

const (
	KindService  ServiceKind = "service"
	KindExternal ServiceKind = "external"
)

// A Service is one deployed binary, or a party that is called but has no code here.
type Service struct {
	ID       string      `json:"id"`
	Kind     ServiceKind `json:"kind"`
	Main     string      `json:"main,omitempty"`    // folder of the package main, relative to the root; empty for external
	Command  string      `json:"command,omitempty"` // sub-command, where one binary holds several services
	Package  string      `json:"package,omitempty"` // import path of the package main
	Hosts    []string    `json:"hosts,omitempty"`   // network names under which it is reached
	Gateway  bool        `json:"gateway,omitempty"` // clients outside the system come in here
	Doc      string      `json:"doc,omitempty"`
	Position *Position   `json:"position,omitempty"`
}

// A ChannelKind is what sort of thing messages go through.
type ChannelKind string

const (
	KindTopic    ChannelKind = "topic"
	KindQueue    ChannelKind = "queue"
	KindExchange ChannelKind = "exchange"
	KindSubject  ChannelKind = "subject"
	KindStream   ChannelKind = "stream"
	KindChannel  ChannelKind = "channel"
)

// A Resolution says where a channel's name came from.
type Resolution string

const (
	Constant   Resolution = "constant"   // written in the code
	Template   Resolution = "template"   // with {x} for parts known only at run time
	Deployment Resolution = "deployment" // from an env file, compose, Kubernetes, Terraform or config file
	Default    Resolution = "default"    // a default in the code that nothing in the tree overrides
	Symbolic   Resolution = "symbolic"   // ${ENV}: nothing in the tree says its value
	Unknown    Resolution = "unknown"    // ?: see Topology.Unresolved for the reason
)

// A Delivery is the guarantee that a channel's wire system gives.
type Delivery string

const (
	AtMostOnce      Delivery = "at-most-once"
	AtLeastOnce     Delivery = "at-least-once"
	ExactlyOnce     Delivery = "exactly-once"
	DeliveryUnknown Delivery = "unknown"
)

// A Channel is a named topic, queue, exchange, subject or stream of one wire system.
type Channel struct {
	ID         string      `json:"id"`     // system:name, made unique for unknown names
	System     string      `json:"system"` // the wire system: kafka, sns, sqs, rabbitmq, nats, redis-pubsub, ...
	Kind       ChannelKind `json:"kind"`
	Name       string      `json:"name"`
	Aliases    []string    `json:"aliases,omitempty"`
	Resolution Resolution  `json:"resolution"`
	Delivery   Delivery    `json:"delivery,omitempty"`
	Documented bool        `json:"documented,omitempty"`
	Doc        *ChannelDoc `json:"doc,omitempty"`
	Messages   []string    `json:"messages,omitempty"`  // ids of Messages
	Elsewhere  []Position  `json:"elsewhere,omitempty"` // where code in other languages holds the name, a few places
}

// A ChannelDoc is where a channel is documented and what is said there.
type ChannelDoc struct {
	Source  string `json:"source,omitempty"`
	Summary string `json:"summary,omitempty"`
}

// A DocKind is where documentation stands.
type DocKind string

const (
	DocAsyncAPI     DocKind = "asyncapi"     // an AsyncAPI file
	DocEventCatalog DocKind = "eventcatalog" // a resource of an EventCatalog
	DocCatalog      DocKind = "catalog"      // the event catalog docs/events.md
	DocComment      DocKind = "comment"      // a doc comment with content
)

// DocKinds are all kinds, those that are kept for readers first.
var DocKinds = []DocKind{DocAsyncAPI, DocEventCatalog, DocCatalog, DocComment}

// A Doc is a place that says what a channel, or a message, is about.
type Doc struct {
	Kind     DocKind  `json:"kind"`
	Name     string   `json:"name"` // as it is called there
	Message  bool     `json:"message,omitempty"`
	Summary  string   `json:"summary,omitempty"`
	Channels []string `json:"channels,omitempty"` // ids of those that it is about; none when no code uses it
	Position Position `json:"position"`
}

// A Message is what travels over channels: a Go type, the name that its sender
// gives to its type, or both. Two services may have a type of their own for one
// message: then it is two here, and the name tells that they are one.
type Message struct {
	ID       string         `json:"id"`                // the type with its import path, name:type, or the name
	Name     string         `json:"name"`              // as it is called on the wire, or the type without its package
	GoType   string         `json:"goType,omitempty"`  // with its import path
	Carries  []string       `json:"carries,omitempty"` // Go types of what an envelope holds
	Doc      string         `json:"doc,omitempty"`
	Schema   map[string]any `json:"schema,omitempty"` // JSON Schema of the payload
	Position *Position      `json:"position,omitempty"`
}

// A ChannelEdge is one service publishing to, or subscribing to, one channel.
type ChannelEdge struct {
	Service     string     `json:"service"`
	Channel     string     `json:"channel"`
	Key         string     `json:"key,omitempty"`      // routing key, or template of the partition key
	Group       string     `json:"group,omitempty"`    // consumer or queue group
	Message     string     `json:"message,omitempty"`  // id of the message; of several, the first
	Messages    []string   `json:"messages,omitempty"` // ids of them all
	Handler     string     `json:"handler,omitempty"`
	Entrypoints []string   `json:"entrypoints,omitempty"` // ids of the entry points that lead here
	Position    Position   `json:"position"`
	Evidence    []Evidence `json:"evidence,omitempty"`
}

// A Binding moves messages from one channel to another without any service's
// code: an exchange bound to a queue, an SNS topic subscribed to by an SQS queue.
type Binding struct {
	From     string    `json:"from"`
	To       string    `json:"to"`
	Key      string    `json:"key,omitempty"`
	Service  string    `json:"service,omitempty"` // the service that declares it, when code does
	Failed   bool      `json:"failed,omitempty"`  // only what could not be handled: To is a dead-letter queue
	Position *Position `json:"position,omitempty"`
}

// An Exposure says who can reach an endpoint.
type Exposure string

const (
	Internal        Exposure = "internal"
	External        Exposure = "external"
	ExposureUnknown Exposure = "unknown"
)

// An Endpoint is an operation that a service offers to synchronous callers.
type Endpoint struct {
	Service   string    `json:"service"`
	Protocol  string    `json:"protocol"`
	Operation string    `json:"operation"` // http: METHOD /path/{param}; grpc: /package.Service/Method; graphql: Type.field
	Handler   string    `json:"handler,omitempty"`
	Exposure  Exposure  `json:"exposure,omitempty"`
	Position  *Position `json:"position,omitempty"`
}

// An EntrypointKind is what sets an entry point off.
type EntrypointKind string

const (
	EntryHTTP     EntrypointKind = "http"
	EntryGRPC     EntrypointKind = "grpc"
	EntryGraphQL  EntrypointKind = "graphql"
	EntryConsumer EntrypointKind = "consumer"
	EntryTimer    EntrypointKind = "timer"
	EntryStartup  EntrypointKind = "startup"
	EntryOther    EntrypointKind = "other"
)

// An Entrypoint is where work starts in a service: a route, an RPC method, a
// consumer callback, a timer, the start of the process.
type Entrypoint struct {
	ID        string         `json:"id"`
	Service   string         `json:"service"`
	Kind      EntrypointKind `json:"kind"`
	Operation string         `json:"operation,omitempty"`
	Handler   string         `json:"handler,omitempty"`
	Position  *Position      `json:"position,omitempty"`
}

// A Call is one service waiting for another.
type Call struct {
	From        string     `json:"from"`
	To          string     `json:"to"`
	Protocol    string     `json:"protocol"`
	Operation   string     `json:"operation"` // as in Endpoint; {} or {name} for run-time parts; * when unknown
	Streaming   string     `json:"streaming,omitempty"`
	Deadline    string     `json:"deadline,omitempty"`
	Breaker     string     `json:"breaker,omitempty"`
	InLoop      bool       `json:"inLoop,omitempty"`
	Entrypoints []string   `json:"entrypoints,omitempty"`
	Position    Position   `json:"position"`
	Evidence    []Evidence `json:"evidence,omitempty"`
}

// An Unresolved is a publish, subscribe, call, bind or expose that is there but
// could not be fully read, with the reason in words a user can act on.
type Unresolved struct {
	Service  string   `json:"service"`
	Role     string   `json:"role"`
	System   string   `json:"system,omitempty"`
	Reason   string   `json:"reason"`
	Position Position `json:"position"`
}

// A Position is a place in a file: slash-separated and relative to the root, or
// module@version/path for a dependency. Lines and columns count from 1.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column,omitempty"`
}

// Evidence is one step of the way in which a claim was found.
type Evidence struct {
	Position Position `json:"position"`
	Note     string   `json:"note"`
}

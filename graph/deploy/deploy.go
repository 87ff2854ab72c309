// Package deploy reads what the files beside the code say about how it is
// deployed: env files, compose files, Kubernetes manifests with Kustomize and
// Helm, Dockerfiles, Nomad jobs, Terraform, CloudFormation and SAM templates,
// serverless.yml, Procfiles, systemd units and application config files. Code names a topic by an environment variable; only these files
// say what the variable holds, and for which service.
//
// Reading is pure: no network, no command and no template engine is run, and
// nothing outside the tree is opened. A file that cannot be read is a Problem,
// and the rest is still read.
//
// # Adding a format
//
// A format is one file with a reader and one row in the table of readers.go.
// Readers only collect; values are put together in finish, when every file has
// been seen, because a manifest may name a ConfigMap that stands in a later file.
package deploy

import (
	"strings"
	"sync"

	"github.com/msatopo/msatopo/graph"
)

// A Set is everything that the deployment and config files of one tree say.
// After Read it does not change and may be used from many goroutines.
type Set struct {
	Units    []Unit    // sorted by source position, then environment
	Bindings []Binding // sorted by position
	Problems []Problem // sorted by position

	tree      *tree
	env       *envIndex
	docker    map[string]*dockerfile // by path
	mains     []string               // folders that hold a package main, sorted
	builds    map[string]buildRule   // how images are built, by imageKey
	names     map[string][]weighed   // names of each of mains
	prefixes  []string               // project prefixes of units' names
	evidence  []unitEvidence         // what each of Units runs, by index
	hosts     map[string][]int       // indexes of Units by host
	configs   *configIndex
	unitMemo  sync.Map                   // mainDir and serviceName → []int
	lone      func() map[string][]*image // see loneImages
	published map[string][]int           // indexes of Units by port published on the machine
}

// A Unit is one deployed container: a service of a compose file, a container of
// a Kubernetes workload, an ECS container, a Lambda function.
type Unit struct {
	Name        string         // compose service, container or function
	Workload    string         // the Kubernetes workload that holds the container
	Hosts       []string       // names under which others reach it, sorted
	Ports       []string       // ports it listens on, inside its network
	Published   []string       // ports under which the machine shows it
	Image       string         // as written, interpolated
	Build       string         // build context, a folder relative to the root; "" if it is not built here
	Dockerfile  string         // relative to the root; "" if unknown
	Target      string         // build stage
	BuildArgs   []Var          // arguments of the build
	Command     []string       // entry point and arguments that replace those of the image
	Args        []string       // what the program itself is started with, with what the image says; see UnitsWith
	Env         []Var          // in order of precedence: the first of a name holds
	Source      graph.Position // where the unit is declared
	Environment string         // which variant of the deployment: "" for the only or default one, else "prod"

	entrypoint, command []string          // Command in two: the one replaces both of the image's, the other its CMD
	workdir             string            // where Command runs
	mounts              map[string]string // container path → folder of the tree that stands there
	symbols             []string          // what stands for its address where only the platform knows it: ${...}
	files               []mountedFile     // config that the deployment itself writes for it
	function            bool              // Build is the folder of a function's sources
	foreign             bool              // it runs no Go
	process             bool              // it runs without a container, and its command says what
	also                []string          // further names of what it runs
}

// A mountedFile is a file that a deployment puts into a container.
type mountedFile struct {
	path   string // where it is written in the tree
	offset int    // lines before it in path
	name   string // path under which the program finds it
	data   string
}

// A Var is one variable of a unit's environment.
type Var struct {
	Name     string
	Value    string
	Symbolic bool             // Value holds ${NAME} for a part that nothing in the tree says
	Position graph.Position   // where the unit is given the variable
	Via      []graph.Position // where the value's parts are written, when elsewhere
}

// A Scope says how close to the service a Value was found, from sure to guess.
type Scope int

const (
	ScopeUnit   Scope = iota // environment of a container that runs this binary
	ScopeImage               // ENV of the Dockerfile that builds this binary
	ScopeFile                // env file in the service's folder or one above it
	ScopeSample              // example env file there: what its authors expect, not what runs
	ScopeTree                // the only value that anything in the tree gives to this name
	ScopeConfig              // application config file
)

// Environments lists where the value holds; "" is the default.
func (v Value) Environments() []string { return strings.Split(v.Environment, ", ") }

func (s Scope) String() string {
	return [...]string{"container", "image", "env file", "example env file", "tree", "config file"}[s]
}

// A Value is what a variable or config key holds in one environment, or in
// several that agree on it ("dev, test"). An empty Value is a variable that is set
// to nothing, which is not the same as no answer.
//
// Where environments differ all values are given, the main one first: that of no
// named environment (compose.yaml, a Kustomize base, values.yaml), else that of
// production, else that of staging, else the first by the environment's name.
type Value struct {
	Value       string
	Symbolic    bool // Value holds ${NAME} for a part that nothing in the tree says
	Position    graph.Position
	Via         []graph.Position // further steps, the last one at the literal
	Environment string
	Scope       Scope
}

// A Binding moves messages between channels by infrastructure alone.
type Binding struct {
	FromSystem string // wire system as in graph.Channel: sns, sqs, kinesis
	From       string
	ToSystem   string // wire system, or "lambda" for a function
	To         string
	Kind       BindingKind
	Key        string // filter policy or routing key
	Symbolic   bool   // From or To holds ${NAME}
	Position   graph.Position
	Via        []graph.Position // where the name of From is written, when elsewhere
}

// A BindingKind tells why messages move.
type BindingKind string

const (
	Subscription BindingKind = "subscription" // every message that matches Key
	DeadLetter   BindingKind = "dead-letter"  // what could not be handled
	EventSource  BindingKind = "event-source" // the queue or stream feeds a function
)

// A Problem is a deployment file, or a part of one, that could not be read.
type Problem struct {
	Position graph.Position
	Message  string
}

func (p Problem) String() string { return p.Position.String() + ": " + p.Message }

package link

import (
	"path"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A service is one package main and what was found in the code it reaches.
type service struct {
	in   *Input
	prog *program
	id   string
	main Main
	root *fn

	declared []*Declared // what the configuration says of the binary
	is       *Declared   // of this one of its services, where it is not told by the command
	entry    *fn         // where the configuration says that it starts
	warnings []warning

	binary  string         // its id before it was told apart from others of the binary
	command string         // the sub-command that it is, of several services in one binary
	names   []string       // all that is chosen from the menu
	menu    *menu          // of which that is chosen; nil for a binary that is one service
	chosen  graph.Position // where the setting that it is chosen by is compared, when it is sure
	whole   *service       // the binary with all that may be chosen

	code       *code
	mentions   *mentions
	shared     map[*pkg]bool // packages that other services run too
	res        *resolver
	err        error // what kept it from being analysed
	edges      []edge
	leftOut    []graph.Unresolved
	listens    []string
	registered []string // names under which it makes itself known to others

	mounted []mount
	wraps   []wrap
	owners  map[*fn][]site
	hears   string // the channel of the subscription that is looked at: see dispatch.go
}

// An edge is one relation of a service before the ends are matched.
type edge struct {
	role       knowledge.Role
	row        *knowledge.Row
	in         *fn // where the library is called
	system     string
	kind       string
	name       name   // channel, or where a binding starts
	target     name   // where a binding leads
	toSystem   string // wire system of target
	toKind     string // kind of target, where the target itself tells it
	key        string // routing key or partition key
	group      string
	op         string // operation of a call or endpoint
	protocol   string
	address    []name // of a call
	stream     string
	deadline   bool // the call is known to have one
	handler    *fn
	runs       []runner // the handler, and what else runs for it: middleware, codecs, further handlers
	label      string   // handler in words, when it has no body here
	messages   []message
	at         site
	approaches []approach // the activations of the library call that it stands for
	leads      []int      // the edges that are its entry points, or startup
	ways       [][]site   // for each, the calls from the library's outward that it depends on
	channel    string     // id of the channel in the topology, once there is one
	callee     string     // id of the called service
	ev         *trail
	place      graph.Position
	evidence   []graph.Evidence
}

// reach finds the code that the service's binary runs.
func (s *service) reach() {
	roots := []*fn{s.root}
	if init := s.prog.funcs[s.main.Path+".init"]; init != nil {
		roots = append(roots, init)
	}
	if s.entry != nil {
		roots = append(roots, s.entry)
	}
	s.code = reach(s.prog, roots...)
}

// analyse finds the relations of the service.
func (s *service) analyse() {
	if s.err != nil {
		return
	}
	s.res = newResolver(s.code, s.in.Knowledge)
	s.res.findInjections()
	s.match()
	s.lead()
}

// isTool reports whether a package main in dir is not a service: a test, an
// example, a generator, a load driver.
func isTool(dir string) bool {
	for part := range strings.SplitSeq(dir, "/") {
		switch strings.ToLower(part) {
		case "test", "tests", "testing", "testdata", "e2e", "integration", "integration-test", "integration_test",
			"example", "examples", "_examples", "demo", "tool", "tools", "hack", "script", "scripts",
			"mock", "mocks", "bench", "benchmark", "benchmarks", "loadgen", "loadgenerator", "load-generator", "load_test", "loadtest":
			return true
		}
	}
	return false
}

// generic are folder names that say nothing about which service this is.
var generic = map[string]bool{
	"cmd": true, "server": true, "main": true, "app": true, "api": true, "service": true, "svc": true,
	"services": true, "src": true, "internal": true, "apps": true, "bin": true, "backend": true, "go": true,
	"microservices": true, ".": true, "pkg": true, "daemon": true,
}

// serviceNames names each main after its folder, with as many folders as it
// takes to be unique: services/order/cmd/server is order.
func serviceNames(mains []Main) []string {
	names := make([]string, len(mains))
	for i, m := range mains {
		names[i] = serviceName(m)
	}
	for _, longer := range []func(Main) string{
		func(m Main) string {
			return strings.Trim(strings.NewReplacer("/cmd/", "/", "/cmd", "").Replace("/"+m.Dir), "/")
		},
		func(m Main) string { return m.Dir },
		func(m Main) string { return m.Path },
	} {
		count := map[string]int{}
		for i, n := range names {
			if !isTool(mains[i].Dir) {
				count[n]++
			}
		}
		for i, n := range names {
			if count[n] > 1 {
				if name := longer(mains[i]); name != "" && name != "." {
					names[i] = name
				}
			}
		}
	}
	return names
}

func serviceName(m Main) string {
	parts := strings.Split(m.Dir, "/")
	for i := len(parts) - 1; i >= 0; i-- {
		if parts[i] != "" && !generic[strings.ToLower(parts[i])] {
			return parts[i]
		}
	}
	if last := parts[len(parts)-1]; last != "." && last != "cmd" && last != "" {
		return last
	}
	// A main at the root is named after its module.
	dir := strings.TrimSuffix(m.Path, "/cmd")
	base := path.Base(dir)
	if len(base) > 1 && base[0] == 'v' && strings.Trim(base[1:], "0123456789") == "" {
		base = path.Base(path.Dir(dir))
	}
	return base
}

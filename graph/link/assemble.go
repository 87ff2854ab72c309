package link

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// An assembler joins the services' edges: the same channel name is the same
// channel, a call reaches the service that exposes its operation.
type assembler struct {
	in       Input
	services []*service
	top      *graph.Topology
	channels map[channelKey]*graph.Channel
	hosts    *hostIndex
	exposed  map[offer][]*service // who registers it
	external map[string]*graph.Service
	regexps  map[string]bool // ids of channels of which the name is a regular expression
	messages map[string]message
}

type channelKey struct{ system, kind, name string }

func assemble(in Input, services []*service) *graph.Topology {
	a := &assembler{
		in: in, top: &graph.Topology{Version: graph.Version, Root: in.Root},
		channels: map[channelKey]*graph.Channel{}, exposed: map[offer][]*service{}, external: map[string]*graph.Service{}, regexps: map[string]bool{}, messages: map[string]message{},
	}
	a.services = slices.DeleteFunc(services, func(s *service) bool { return s.err != nil })
	a.hosts = indexHosts(in, a.services)
	for _, s := range a.services {
		for _, e := range s.edges {
			if o := (offer{e.protocol, operationOwner(e.op)}); e.role == knowledge.Expose && !slices.Contains(a.exposed[o], s) {
				a.exposed[o] = append(a.exposed[o], s)
			}
		}
	}
	consumed := a.consumedChannels()
	a.nameChannels(consumed)
	for _, s := range a.services {
		a.service(s, consumed)
	}
	a.foldSettings()
	a.deployBindings()
	a.patternBindings()
	a.markGateways()
	travel := a.traveling()
	for _, c := range a.channels {
		c.Messages = travel[c.ID]
		slices.Sort(c.Aliases)
		a.top.Channels = append(a.top.Channels, *c)
	}
	for _, id := range slices.Sorted(maps.Keys(a.messages)) {
		a.top.Messages = append(a.top.Messages, a.services[0].prog.describe(a.messages[id]))
	}
	for _, name := range slices.Sorted(maps.Keys(a.external)) {
		a.top.Services = append(a.top.Services, *a.external[name])
	}
	a.top.Docs = a.comments()
	a.in.Docs.Apply(a.top)
	a.top.Sort()
	return a.top
}

// consumedChannels lists what somebody subscribes to, for rows that count only
// then: a list that nobody pops from is a store, not a queue.
func (a *assembler) consumedChannels() map[channelKey]bool {
	consumed := map[channelKey]bool{}
	for _, s := range a.services {
		for _, e := range s.edges {
			if e.role == knowledge.Subscribe {
				consumed[keyOf(e.system, e.kind, e.name)] = true
			}
		}
	}
	return consumed
}

func keyOf(system, kind string, n name) channelKey { return channelKey{system, kind, n.text} }

// counts reports whether e is a relation: see knowledge.Row.Consumed.
func counts(e *edge, consumed map[channelKey]bool) bool {
	switch {
	case !e.row.Consumed:
		return true
	case e.role == knowledge.Bind:
		return consumed[keyOf(e.toSystem, targetKind(e), e.target)]
	}
	return consumed[keyOf(e.system, e.kind, e.name)]
}

// nameChannels makes the channels with their ids. An exchange and a queue of one
// name are two channels, and then the kind is part of the id.
func (a *assembler) nameChannels(consumed map[channelKey]bool) {
	kinds := map[[2]string]map[string]bool{}
	visit := func(system, kind string, n name) {
		if n.text == "?" || n.text == "" {
			return
		}
		k := [2]string{system, n.text}
		if kinds[k] == nil {
			kinds[k] = map[string]bool{}
		}
		kinds[k][kind] = true
	}
	for _, s := range a.services {
		for i := range s.edges {
			e := &s.edges[i]
			if e.system != "" && counts(e, consumed) {
				visit(e.system, e.kind, e.name)
				if e.role == knowledge.Bind {
					visit(e.toSystem, targetKind(e), e.target)
				}
			}
		}
	}
	for k, ks := range kinds {
		for kind := range ks {
			id := k[0] + ":" + k[1]
			if len(ks) > 1 {
				id = k[0] + ":" + kind + ":" + k[1]
			}
			a.channels[channelKey{k[0], kind, k[1]}] = &graph.Channel{
				ID: id, System: k[0], Kind: graph.ChannelKind(kind), Name: k[1], Resolution: graph.Unknown,
			}
		}
	}
}

// targetKind is the kind of channel that a binding leads to.
func targetKind(e *edge) string {
	if e.toKind != "" {
		return e.toKind
	}
	if e.row.TargetKind != "" {
		return e.row.TargetKind
	}
	if e.kind == "exchange" || e.kind == "topic" {
		return "queue"
	}
	return e.kind
}

// channel notes that an edge uses a channel and gives its id.
func (a *assembler) channel(s *service, e *edge, kind string, n name) string {
	key := channelKey{e.system, kind, n.text}
	c := a.channels[key]
	if c == nil { // unknown: every place is a channel of its own
		id := fmt.Sprintf("%s:?%s@%s:%d", e.system, s.id, e.place.File, e.place.Line)
		key.name = id
		if c = a.channels[key]; c == nil {
			c = &graph.Channel{ID: id, System: e.system, Kind: graph.ChannelKind(kind), Name: "?", Resolution: graph.Unknown}
			a.channels[key] = c
		}
	}
	if w := e.row.Wildcards; w == "regexp" || w == "^regexp" && strings.HasPrefix(n.text, "^") {
		a.regexps[c.ID] = true
	}
	if slices.Index(strength, n.resolution) < slices.Index(strength, c.Resolution) {
		c.Resolution = n.resolution
	}
	if d := graph.Delivery(e.row.Delivery); d != "" && (c.Delivery == "" || c.Delivery == graph.AtMostOnce) {
		c.Delivery = d
	}
	for _, alias := range n.aliases {
		if alias != c.Name && !slices.Contains(c.Aliases, alias) {
			c.Aliases = append(c.Aliases, alias)
		}
	}
	return c.ID
}

// service writes everything that was found in one service.
func (a *assembler) service(s *service, consumed map[channelKey]bool) {
	pos := s.root.position(s.root.f.Pos)
	a.top.Services = append(a.top.Services, graph.Service{
		ID: s.id, Kind: graph.KindService, Main: s.main.Dir, Command: s.command, Package: s.main.Path,
		Hosts: a.hosts.of(s), Position: &pos,
	})
	for _, u := range s.leftOut {
		u.Service = s.id // which was not known then
		if !slices.Contains(a.top.Unresolved, u) {
			a.top.Unresolved = append(a.top.Unresolved, u)
		}
	}
	entries := s.entries(func(e *edge) string { return a.channel(s, e, e.kind, e.name) })
	for i := range s.edges {
		e := &s.edges[i]
		switch e.role {
		case knowledge.Publish, knowledge.Subscribe:
			if counts(e, consumed) {
				a.channelEdge(s, e, entries)
			}
		case knowledge.Bind:
			if !counts(e, consumed) {
				continue
			}
			from := a.channel(s, e, e.kind, e.name)
			to := *e
			to.system = e.toSystem
			target := a.channel(s, &to, targetKind(e), e.target)
			place := e.place
			a.top.Bindings = append(a.top.Bindings, graph.Binding{From: from, To: target, Key: e.key, Service: s.id, Position: &place})
		case knowledge.Expose:
			place := e.place
			a.top.Endpoints = append(a.top.Endpoints, graph.Endpoint{
				Service: s.id, Protocol: e.protocol, Operation: e.op, Handler: e.label, Exposure: graph.ExposureUnknown, Position: &place,
			})
			if e.name.resolution == graph.Unknown {
				a.unresolved(s, e, e.name)
			}
		case knowledge.Call:
			a.call(s, e, entries)
		}
	}
	a.top.Entrypoints = append(a.top.Entrypoints, entries.list...)
	a.top.Endpoints = slices.CompactFunc(a.top.Endpoints, func(x, y graph.Endpoint) bool {
		return x.Service == y.Service && x.Protocol == y.Protocol && x.Operation == y.Operation
	})
}

func (a *assembler) channelEdge(s *service, e *edge, entries *entries) {
	ce := graph.ChannelEdge{
		Service: s.id, Channel: a.channel(s, e, e.kind, e.name), Key: e.key, Group: e.group,
		Handler: e.label, Position: e.place, Evidence: e.evidence, Messages: a.messageIDs(e),
	}
	e.channel = ce.Channel
	if len(ce.Messages) > 0 {
		ce.Message = ce.Messages[0]
	}
	if e.role == knowledge.Publish {
		ce.Entrypoints = entries.leadingTo(e)
		a.top.Publishes = addChannelEdge(a.top.Publishes, ce)
	} else {
		a.top.Subscribes = addChannelEdge(a.top.Subscribes, ce)
	}
	if e.name.resolution == graph.Unknown || e.name.runtime() {
		a.unresolved(s, e, e.name)
	}
}

// addChannelEdge adds ce, or what it has more to the same one: two names at one place
// that the configuration, or the deployment, gives one value.
func addChannelEdge(list []graph.ChannelEdge, ce graph.ChannelEdge) []graph.ChannelEdge {
	for i := range list {
		same := &list[i]
		if same.Position != ce.Position || same.Service != ce.Service || same.Channel != ce.Channel || same.Key != ce.Key || same.Group != ce.Group || same.Handler != ce.Handler {
			continue
		}
		same.Entrypoints = merged(same.Entrypoints, ce.Entrypoints)
		same.Messages = merged(same.Messages, ce.Messages)
		if len(same.Messages) > 0 {
			same.Message = same.Messages[0]
		}
		return list
	}
	return append(list, ce)
}

// merged are the sorted texts of both lists.
func merged(a, b []string) []string {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// messageIDs notes the messages of an edge, for its channel, too.
func (a *assembler) messageIDs(e *edge) []string {
	var ids []string
	for _, m := range e.messages {
		ids = appendNew(ids, m.id())
		a.messages[m.id()] = m.carrying(strings.Fields(a.messages[m.id()].inner)...)
	}
	slices.Sort(ids)
	return ids
}

// traveling lists the messages of each channel.
func (a *assembler) traveling() map[string][]string {
	out := map[string][]string{}
	for _, e := range slices.Concat(a.top.Publishes, a.top.Subscribes) {
		out[e.Channel] = append(out[e.Channel], e.Messages...)
	}
	for id := range out {
		slices.Sort(out[id])
		out[id] = slices.Compact(out[id])
	}
	return out
}

// unresolved reports what could not be known, at the place where it is lost.
func (a *assembler) unresolved(s *service, e *edge, n name) {
	u := graph.Unresolved{Service: s.id, Role: string(e.role), System: cmp.Or(e.system, e.protocol), Reason: n.reason, Position: e.place}
	if n.at.fn != nil {
		if at := n.at.position(); at != e.place && at.Line > 0 {
			u.Reason += " (" + at.String() + ")"
		}
	}
	if slices.ContainsFunc(a.top.Unresolved, func(x graph.Unresolved) bool { return x == u }) {
		return
	}
	a.top.Unresolved = append(a.top.Unresolved, u)
}

// deployBindings adds what infrastructure files say: SNS topics that feed SQS
// queues. Only channels that the code uses are drawn.
func (a *assembler) deployBindings() {
	if a.in.Deploy == nil {
		return
	}
	for _, b := range a.in.Deploy.Bindings {
		from, to := a.byName(b.FromSystem, b.From), a.byName(b.ToSystem, b.To)
		if from == "" || to == "" {
			continue
		}
		pos := b.Position
		pos.File = relativeTo(a.in.DeployDir, pos.File)
		// Environments that differ in names have the same binding each.
		if !slices.ContainsFunc(a.top.Bindings, func(x graph.Binding) bool {
			return x.From == from && x.To == to && x.Key == b.Key && x.Position != nil && *x.Position == pos
		}) {
			a.top.Bindings = append(a.top.Bindings, graph.Binding{From: from, To: to, Key: b.Key, Failed: b.Kind == deploy.DeadLetter, Position: &pos})
		}
	}
}

func (a *assembler) byName(system, name string) string {
	var ids []string
	for k, c := range a.channels {
		if k.system == system && (k.name == name || slices.Contains(c.Aliases, name)) {
			ids = append(ids, c.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return slices.Min(ids)
}

// relativeTo makes a path that is relative to a folder above the root relative
// to the root, where dir is the root's path inside that folder.
func relativeTo(dir, file string) string {
	if dir == "" || dir == "." {
		return file
	}
	parts := strings.Split(dir, "/")
	for len(parts) > 0 {
		head, rest, ok := strings.Cut(file, "/")
		if !ok || head != parts[0] {
			break
		}
		parts, file = parts[1:], rest
	}
	return strings.Repeat("../", len(parts)) + file
}

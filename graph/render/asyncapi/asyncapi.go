// Package asyncapi writes an AsyncAPI 3.0 document for each service: what it sends
// and what it receives.
package asyncapi

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/render/view"
)

// A File is the document of one service.
type File struct {
	Name string // of the file: booking.asyncapi.yaml
	Data []byte
}

// Files writes a document for each service that sends or receives messages.
func Files(t *graph.Topology) ([]File, error) {
	var out []File
	names := unique{}
	for _, s := range t.Services {
		if s.Kind == graph.KindExternal {
			continue
		}
		d := newDocument(t, s)
		if len(d.channels.keys) == 0 {
			continue
		}
		data, err := d.bytes()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.ID, err)
		}
		out = append(out, File{Name: names.of(key(s.ID)) + ".asyncapi.yaml", Data: data})
	}
	return out, nil
}

// A document is an AsyncAPI document on its way to YAML.
type document struct {
	t        *graph.Topology
	messages map[string]graph.Message

	channels, operations, servers, components, schemas, top object

	channelKeys, operationKeys, messageKeys, schemaKeys unique
	channelOf                                           map[string]string // keys by ids
	messageOf                                           map[string]string
}

func newDocument(t *graph.Topology, s graph.Service) *document {
	d := &document{
		t: t, messages: map[string]graph.Message{}, channelOf: map[string]string{}, messageOf: map[string]string{},
		channelKeys: unique{}, operationKeys: unique{}, messageKeys: unique{}, schemaKeys: unique{},
	}
	for _, m := range t.Messages {
		d.messages[m.ID] = m
	}
	of := func(list []graph.ChannelEdge, channel string) (out []graph.ChannelEdge) {
		for _, e := range list {
			if e.Service == s.ID && e.Channel == channel {
				out = append(out, e)
			}
		}
		return out
	}
	for _, c := range t.Channels {
		sends, receives := of(t.Publishes, c.ID), of(t.Subscribes, c.ID)
		if len(sends)+len(receives) == 0 {
			continue
		}
		d.channel(c, sends, receives)
		d.operation("send", c, sends)
		d.operation("receive", c, receives)
	}
	return d.about(s)
}

// about puts the parts of the document together.
func (d *document) about(s graph.Service) *document {
	d.schemas.sort()
	d.components.sort()
	var info, all, components object
	info.set("title", s.ID)
	info.set("version", "0.0.0")
	info.set("description", cmp.Or(strings.TrimSpace(s.Doc), fmt.Sprintf("What the service %s sends and receives, read from its code by msatopo.", s.ID)))
	all.set("asyncapi", "3.0.0")
	all.set("info", info)
	all.set("defaultContentType", "application/json")
	all.set("servers", d.servers)
	all.set("channels", d.channels)
	all.set("operations", d.operations)
	if len(d.components.keys) > 0 {
		components.set("messages", d.components)
	}
	if len(d.schemas.keys) > 0 {
		components.set("schemas", d.schemas)
	}
	if len(components.keys) > 0 {
		all.set("components", components)
	}
	d.top = all
	return d
}

func (d *document) bytes() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(docs.Written + "\n")
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(d.top.node()); err != nil {
		return nil, err
	}
	return b.Bytes(), enc.Close()
}

func (d *document) channel(c graph.Channel, sends, receives []graph.ChannelEdge) {
	var out, messages object
	id := d.channelKeys.of(key(cmp.Or(strings.Trim(c.Name, "?"), c.ID)))
	d.channelOf[c.ID] = id
	address, parameters := addressOf(c)
	if address == "" {
		out.set("address", nil)
	} else {
		out.set("address", address)
	}
	out.set("title", view.Kicker(c))
	if s := d.summary(c); s != "" {
		out.set("description", s)
	}
	if len(parameters.keys) > 0 {
		out.set("parameters", parameters)
	}
	for _, edges := range [][]graph.ChannelEdge{sends, receives} {
		for _, m := range d.messagesOf(c, edges) {
			k := d.message(m)
			messages.set(k, reference("#/components/messages/"+k))
		}
	}
	if len(messages.keys) > 0 {
		out.set("messages", messages)
	}
	out.set("servers", []any{reference("#/servers/" + d.server(c))})
	if b := channelBinding(c); len(b.keys) > 0 {
		out.set("bindings", b)
	}
	d.channels.set(id, out)
}

// messagesOf lists the messages of a service on a channel: those of its edges, or
// where none of them tells, all that the channel has.
func (d *document) messagesOf(c graph.Channel, edges []graph.ChannelEdge) []graph.Message {
	if len(edges) == 0 {
		return nil
	}
	var ids []string
	for _, e := range edges {
		ids = append(ids, e.Messages...)
		if e.Message != "" {
			ids = append(ids, e.Message)
		}
	}
	if len(ids) == 0 {
		ids = slices.Clone(c.Messages)
	}
	slices.Sort(ids)
	var out []graph.Message
	for _, id := range slices.Compact(ids) {
		if m, ok := d.messages[id]; ok {
			out = append(out, m)
		}
	}
	return out
}

func (d *document) operation(action string, c graph.Channel, edges []graph.ChannelEdge) {
	if len(edges) == 0 {
		return
	}
	var out object
	id := d.channelOf[c.ID]
	out.set("action", action)
	out.set("channel", reference("#/channels/"+id))
	var messages []any
	for _, m := range d.messagesOf(c, edges) {
		messages = append(messages, reference("#/channels/"+id+"/messages/"+d.message(m)))
	}
	if len(messages) > 0 {
		out.set("messages", messages)
	}
	if b := operationBinding(c, action, edges); len(b.keys) > 0 {
		out.set("bindings", b)
	}
	d.operations.set(d.operationKeys.of(action+camel(id)), out)
}

// message writes a message among the components, and gives its key.
func (d *document) message(m graph.Message) string {
	if k, ok := d.messageOf[m.ID]; ok {
		return k
	}
	k := d.messageKeys.of(key(m.Name))
	d.messageOf[m.ID] = k
	var out object
	out.set("name", m.Name)
	if doc := strings.TrimSpace(docs.Plainly(m.Doc)); doc != "" {
		out.set("summary", docs.Summary(doc))
		if text := strings.Join(strings.Fields(doc), " "); strings.TrimSuffix(text, ".") != docs.Summary(doc) {
			out.set("description", text)
		}
	}
	if m.Schema["x-protobuf"] == true {
		out.set("contentType", "application/x-protobuf")
	}
	if m.Schema != nil {
		out.set("payload", d.schema(m))
	}
	d.components.set(k, out)
	return k
}

// summary is what is known of a channel, by people first.
func (d *document) summary(c graph.Channel) string {
	for _, kind := range []graph.DocKind{graph.DocCatalog, graph.DocEventCatalog, graph.DocComment} {
		for _, doc := range d.t.Docs {
			if doc.Kind == kind && doc.Summary != "" && (!doc.Message || kind == graph.DocCatalog) && slices.Contains(doc.Channels, c.ID) {
				return doc.Summary
			}
		}
	}
	return ""
}

// server names the server of a channel's wire system. Where it is, the deployment
// says: the document leaves it open.
func (d *document) server(c graph.Channel) string {
	id := key(c.System)
	if d.servers.has(id) {
		return id
	}
	var out, variables, host object
	host.set("description", "Set by the deployment.")
	variables.set("host", host)
	out.set("host", "{host}")
	out.set("protocol", protocol(c.System))
	out.set("title", view.SystemLabel(c.System))
	out.set("variables", variables)
	d.servers.set(id, out)
	return id
}

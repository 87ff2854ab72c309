package asyncapi

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

func read(t *testing.T, name string) *graph.Topology {
	t.Helper()
	f, err := os.Open(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	top, err := graph.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return top
}

// zoo has a channel of each wire system and kind, with names of all sorts, and
// messages that hold themselves and each other.
func zoo() *graph.Topology {
	top := &graph.Topology{Root: "zoo"}
	tree := map[string]any{
		"type": "object", "required": []any{"name"}, "x-order": []any{"name", "next", "leaf"}, "x-protobuf": true,
		"properties": map[string]any{
			"name": map[string]any{"type": "string", "x-go": "Name", "enum": []any{"yes", "1", "null"}},
			"next": map[string]any{"$ref": "#", "description": "Next is the tree behind it."},
			"leaf": map[string]any{"$ref": "#/$defs/Leaf"},
		},
		"$defs": map[string]any{"Leaf": map[string]any{"type": "object", "properties": map[string]any{
			"any": map[string]any{}, "of": map[string]any{"type": "object", "additionalProperties": map[string]any{"$ref": "#/$defs/Leaf"}},
		}}},
	}
	top.Messages = []graph.Message{
		{ID: "a", Name: "[]Tree", Schema: tree}, {ID: "b", Name: "Tree", Schema: tree, Doc: "Tree: is a\n# tree.\n\nWith more."}, {ID: "c", Name: "Tree"},
	}
	for _, system := range []string{
		"kafka", "sns", "sqs", "rabbitmq", "nats", "jetstream", "redis-pubsub", "redis-stream", "redis-list", "mqtt", "gcp-pubsub", "azure-servicebus",
		"azure-eventhubs", "eventbridge", "kinesis", "pulsar", "nsq", "dapr", "asynq", "stomp", "in-house",
	} {
		service := system + "/keeper α"
		top.Services = append(top.Services, graph.Service{ID: service, Kind: graph.KindService})
		for _, kind := range []graph.ChannelKind{graph.KindQueue, graph.KindExchange} {
			names := []string{"orders", "a.{id}"}
			if system == "kafka" { // the names are read the same way for all, slowly
				names = append(names, "Orders.fifo", "a.{id}.{id}.{}", "${TOPIC}/${kafka.topic}", "a.*.>", "?", "yes", "한글", "a: b # c")
			}
			for _, name := range names {
				id := system + ":" + string(kind) + ":" + name
				top.Channels = append(top.Channels, graph.Channel{ID: id, System: system, Kind: kind, Name: name, Messages: []string{"a", "b", "c"}})
				edge := graph.ChannelEdge{Service: service, Channel: id, Group: "g 1", Key: "k.{x}"}
				top.Publishes = append(top.Publishes, edge)
				top.Subscribes = append(top.Subscribes, edge, graph.ChannelEdge{Service: service, Channel: id, Message: "b"})
			}
		}
	}
	return top
}

func documents(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, top := range map[string]*graph.Topology{
		"app": read(t, "../../../testdata/golden/sampleapp.json"), "booking": read(t, "../testdata/booking.json"),
		"medium": read(t, "../testdata/medium.json"), "hostile": read(t, "../testdata/hostile.json"), "zoo": zoo(),
	} {
		files, err := Files(top)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			out[name+" "+f.Name] = string(f.Data)
		}
	}
	return out
}

type diagnostic struct{ Severity, Code, Message, Path string }

// parse reads documents with the official parser, and skips the test where that is
// not to be had. CI has it: see .ci/asyncapi.
func parse(t *testing.T, texts map[string]string) map[string][]diagnostic {
	t.Helper()
	folder := os.Getenv("MSATOPO_ASYNCAPI")
	if folder == "" {
		t.Skip("MSATOPO_ASYNCAPI is not set: .ci/asyncapi prints a folder for it")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip(err)
	}
	in, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, "testdata/parse.cjs", folder)
	cmd.Stdin = bytes.NewReader(in)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	var found map[string][]diagnostic
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	if len(found) != len(texts) {
		t.Fatalf("%d of %d documents were read", len(found), len(texts))
	}
	return found
}

// TestParser reads every document with the official parser: all that it may say is
// that there is a newer version of AsyncAPI than 3.0.
func TestParser(t *testing.T) {
	texts := documents(t)
	for name, list := range parse(t, texts) {
		for _, d := range list {
			if d.Code != "asyncapi-latest-version" {
				t.Errorf("%s: %s: %s: %s (%s)", name, d.Severity, d.Path, d.Message, d.Code)
			}
		}
	}
	// It also looks at bindings, so that the above says something of them.
	wrong := map[string]string{}
	for name, text := range texts {
		if strings.HasPrefix(name, "app") {
			for _, word := range []string{"fifoQueue: false", "exchange:\n          name"} {
				if strings.Contains(text, word) {
					wrong[name+word] = strings.Replace(text, word, strings.Replace(strings.Replace(word, "false", "[]", 1), "exchange:", "exchange: {x: {}}\n        y:", 1), 1)
				}
			}
		}
	}
	for name, list := range parse(t, wrong) {
		if len(list) < 2 {
			t.Errorf("%s: a wrong binding is not noticed", name)
		}
	}
}

// TestSame writes everything twice, with the same bytes; it is YAML, and what is
// referred to is there.
func TestSame(t *testing.T) {
	first, second := documents(t), documents(t)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
	for name, text := range first {
		var doc map[string]any
		if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, ref := range refs(doc) {
			if !there(doc, ref) {
				t.Errorf("%s: nothing is at %s", name, ref)
			}
		}
	}
}

func refs(v any) (out []string) {
	switch v := v.(type) {
	case map[string]any:
		if to, ok := v["$ref"].(string); ok {
			out = append(out, to)
		}
		for _, x := range v {
			out = append(out, refs(x)...)
		}
	case []any:
		for _, x := range v {
			out = append(out, refs(x)...)
		}
	}
	return out
}

func there(doc any, ref string) bool {
	for _, part := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
		m, ok := doc.(map[string]any)
		if !ok || m[part] == nil {
			return false
		}
		doc = m[part]
	}
	return true
}

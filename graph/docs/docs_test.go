package docs

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
)

// tree writes files into a new folder.
func tree(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, text := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRead(t *testing.T) {
	pos := func(file string, line, col int) graph.Position {
		return graph.Position{File: file, Line: line, Column: col}
	}
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []graph.Doc
	}{
		{"AsyncAPI 2", map[string]string{"api/a.yaml": `asyncapi: 2.6.0
channels:
  orders.{id}:
    description: What happens to an order. More of it.
    publish:
      message:
        oneOf:
          - $ref: '#/components/messages/Placed'
          - name: OrderPaid
components:
  messages:
    Placed:
      name: OrderPlaced
      summary: A customer has ordered
`}, []graph.Doc{
			{Kind: graph.DocAsyncAPI, Name: "orders.{id}", Summary: "What happens to an order", Position: pos("api/a.yaml", 3, 3)},
			{Kind: graph.DocAsyncAPI, Name: "OrderPaid", Message: true, Position: pos("api/a.yaml", 9, 13)},
			{Kind: graph.DocAsyncAPI, Name: "OrderPlaced", Message: true, Summary: "A customer has ordered", Position: pos("api/a.yaml", 13, 7)},
		}},
		{"AsyncAPI 3", map[string]string{"asyncapi.json": `{"asyncapi": "3.0.0", "channels": {"placed": {"address": "orders.placed", "messages": {"OrderPlaced": {"summary": "Sent once."}}}}}`},
			[]graph.Doc{
				{Kind: graph.DocAsyncAPI, Name: "orders.placed", Position: pos("asyncapi.json", 1, 36)},
				{Kind: graph.DocAsyncAPI, Name: "OrderPlaced", Message: true, Summary: "Sent once", Position: pos("asyncapi.json", 1, 103)},
			}},
		{"paths that clients connect to", map[string]string{"ws.yaml": "asyncapi: 2.6.0\nservers: {dev: {url: x, protocol: wss}}\nchannels: {/version: {}}\n"}, nil},
		{"no AsyncAPI", map[string]string{
			"openapi.yaml": "openapi: 3.0.0\npaths: {}\n", "broken.yaml": "asyncapi: 2.0.0\n  : [", "old.yaml": "asyncapi: 1.2.0\nchannels: {a: {}}\n",
			"testdata/x.yaml": "asyncapi: 2.0.0\nchannels: {a: {}}\n",
		}, nil},
		{"EventCatalog", map[string]string{
			"catalog/events/OrderPlaced/index.mdx":                 "---\nid: OrderPlaced\nversion: 1.0.0\nsummary: |\n  A customer has ordered.\n---\n# x\n",
			"catalog/events/OrderPlaced/versioned/0.1.0/index.mdx": "---\nid: Old\nversion: 0.1.0\n---\n",
			"catalog/channels/orders/index.md":                     "---\nid: orders\nversion: 1.0.0\naddress: shop.orders\n---\n",
			"docs/events/intro/index.md":                           "---\nid: intro\n---\n",
		}, []graph.Doc{
			{Kind: graph.DocEventCatalog, Name: "shop.orders", Position: pos("catalog/channels/orders/index.md", 1, 0)},
			{Kind: graph.DocEventCatalog, Name: "OrderPlaced", Message: true, Summary: "A customer has ordered", Position: pos("catalog/events/OrderPlaced/index.mdx", 1, 0)},
		}},
		{"catalog", map[string]string{"docs/events.md": "# Events\n\n### orders.placed\n\nA customer has ordered.\n\n### `orders.empty`\n\n### orders.todo\nTODO say what\n\n" +
			"| Name | Owner | Description |\n|---|---|---|\n| `orders.paid` | shop | The money is there |\n| `orders.bare` | shop | |\n"}, []graph.Doc{
			{Kind: graph.DocCatalog, Name: "orders.placed", Summary: "A customer has ordered", Position: pos("docs/events.md", 3, 0)},
			{Kind: graph.DocCatalog, Name: "orders.paid", Summary: "The money is there", Position: pos("docs/events.md", 14, 0)},
		}},
		{"catalog of msatopo", map[string]string{"docs/events.md": Begin(Block{Kind: BlockCatalog}) + "\n| `orders` | Words of a comment |\n" + End + "\n\n| Name | Description |\n|---|---|\n| `other` | What people wrote |\n" +
			Begin(Block{Kind: BlockChannel, ID: "rabbitmq:queue:orders"}) + "\n### `orders`\n" + End + "\n<!-- Write\nhere. -->\n\n- **Owner:** the shop team\n- **Description:** A customer\nhas ordered. More.\n\n" +
			Begin(Block{Kind: BlockFacts}) + "\n> In the code: words of a comment\n" + End + "\n" +
			Begin(Block{Kind: BlockChannel, ID: "kafka:bare"}) + "\n### `bare`\n" + End + "\n<!-- Write here what it means. -->\n\n- **Owner:** the shop team\n- **SLA:** within five minutes\n" +
			Begin(Block{Kind: BlockWas, ID: "kafka:gone"}) + "\n### `gone`\n" + End + "\nIt said something once.\n"}, []graph.Doc{
			{Kind: graph.DocCatalog, Name: "other", Summary: "What people wrote", Position: pos("docs/events.md", 7, 0)},
			{Kind: graph.DocCatalog, Name: "orders", Summary: "A customer has ordered", Channels: []string{"rabbitmq:queue:orders"}, Position: pos("docs/events.md", 8, 0)},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Read(tree(t, c.files))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, s.Docs); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHasContent(t *testing.T) {
	for _, c := range []struct {
		name, doc string
		want      bool
	}{
		{"OrderCreated", "OrderCreated is sent when a customer has paid.", true},
		{"TopicOrders", "TopicOrders tells what happens to an order, in order.", true},
		{"OrderCreated", "OrderCreated is the event for created orders", false},
		{"OrderCreated", "OrderCreated event", false},
		{"OrderPaid", "OrderPaid 支付成功通知用户", true},
		{"OrderPaid", "OrderPaid 订单", false},
		{"QueueMessage", "QueueMessage is the message for the SQS queue", false},
		{"OrderCreated", "TODO: write what this is for and when it is sent", false},
		{"OrderCreated", "nolint:revive we send this everywhere", false},
		{"OrderCreated", "", false},
	} {
		if got := HasContent(c.name, c.doc); got != c.want {
			t.Errorf("HasContent(%q, %q) = %v", c.name, c.doc, got)
		}
	}
}

func TestApply(t *testing.T) {
	dir := tree(t, map[string]string{
		"asyncapi.yaml":       "asyncapi: 2.0.0\nchannels:\n  orders.{orderId}: {description: All orders}\n  gone: {}\n",
		"recommend/app.py":    "from kafka import KafkaConsumer\nc = KafkaConsumer('views')\n",
		"web/app.ts":          "const route = 'clicks'\n", // nothing there handles messages
		"pay/application.yml": "kafka:\n  topic: payments\n",
	})
	s, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	top := &graph.Topology{Channels: []graph.Channel{
		{ID: "a", Name: "orders.{id}"}, {ID: "b", Name: "views"}, {ID: "c", Name: "clicks"}, {ID: "d", Name: "payments"}, {ID: "e", Name: "view"},
	}}
	s.Apply(top)
	if c := top.Channels[0]; !c.Documented || c.Doc.Summary != "All orders" {
		t.Errorf("orders.{id}: %+v", c)
	}
	want := map[string][]graph.Position{
		"views": {{File: "recommend/app.py", Line: 2}}, "payments": {{File: "pay/application.yml", Line: 2}}, "clicks": nil, "view": nil,
	}
	for _, c := range top.Channels[1:] {
		if diff := cmp.Diff(want[c.Name], c.Elsewhere); diff != "" {
			t.Errorf("%s: %s", c.Name, diff)
		}
	}
	if len(top.Docs) != 2 || top.Docs[1].Name != "gone" || top.Docs[1].Channels != nil {
		t.Errorf("docs: %+v", top.Docs)
	}
}

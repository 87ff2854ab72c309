package catalog

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// A world is a topology that changes at random, and all that people wrote about it.
type world struct {
	*rand.Rand
	channels  []*channel
	sentences []string
	names     int
	lang      string
}

type channel struct {
	system, name, publisher, payload string
	subscribers                      []string
	feeds                            *channel
}

func (c *channel) id() string { return c.system + ":" + c.name }

func (w *world) pick(list ...string) string { return list[w.IntN(len(list))] }

func (w *world) name() string {
	w.names++
	return fmt.Sprintf("%s.%s%s-%d", w.pick("order", "stock", "mail"), w.pick("placed", "paid", "*", "{id}"), w.pick("", ".v2", " | --> `x`"), w.names)
}

func (w *world) add() {
	w.channels = append(w.channels, &channel{
		system: w.pick("kafka", "sns", "nats"), name: w.name(), publisher: w.pick("order", "stock", "mail", ""),
		payload: w.pick("Placed", "Paid", "Sent", "Failed", ""),
	})
}

// change does one thing to the code.
func (w *world) change() {
	if len(w.channels) < 4 {
		w.add()
		return
	}
	i := w.IntN(len(w.channels))
	c := w.channels[i]
	switch w.IntN(9) {
	case 0:
		w.add()
	case 1:
		w.channels = slices.Delete(w.channels, i, i+1)
		for _, other := range w.channels {
			if other.feeds == c {
				other.feeds = nil
			}
		}
	case 2, 3:
		c.name = w.name()
	case 4:
		c.publisher = w.pick("order", "stock", "mail", "")
	case 5:
		c.payload = w.pick("Placed", "Paid", "Sent", "")
	case 6:
		c.subscribers = append(c.subscribers, w.pick("order", "stock", "mail"))
	case 7:
		c.feeds = w.channels[w.IntN(len(w.channels))]
	case 8:
		w.lang = w.pick(Languages...)
	}
}

func (w *world) topology() *graph.Topology {
	t := &graph.Topology{Root: "world"}
	for _, s := range []string{"mail", "order", "stock"} {
		t.Services = append(t.Services, graph.Service{ID: s, Kind: graph.KindService})
	}
	for _, m := range []string{"Failed", "Paid", "Placed", "Sent"} {
		t.Messages = append(t.Messages, graph.Message{ID: m, Name: m, Schema: map[string]any{"type": "object", "properties": map[string]any{"id": map[string]any{"type": "string"}}}})
	}
	at := graph.Position{File: "main.go", Line: 1 + w.IntN(99)}
	for _, c := range w.channels {
		ch := graph.Channel{ID: c.id(), System: c.system, Kind: graph.KindTopic, Name: c.name, Resolution: graph.Constant}
		if c.payload != "" {
			ch.Messages = []string{c.payload}
		}
		t.Channels = append(t.Channels, ch)
		if c.publisher != "" {
			t.Publishes = append(t.Publishes, graph.ChannelEdge{Service: c.publisher, Channel: c.id(), Position: at})
		}
		for _, s := range c.subscribers {
			t.Subscribes = append(t.Subscribes, graph.ChannelEdge{Service: s, Channel: c.id(), Position: at})
		}
		if c.feeds != nil {
			t.Bindings = append(t.Bindings, graph.Binding{From: c.id(), To: c.feeds.id()})
		}
	}
	t.Sort()
	return t
}

// write puts a sentence somewhere into the text, where its author may: outside of the
// generated parts.
func (w *world) write(text string) string {
	lines := strings.Split(text, "\n")
	var free []int // a new line may stand before these
	inside := false
	for i, line := range lines {
		if !inside {
			free = append(free, i)
		}
		inside = inside && line != "<!-- msatopo:end -->" || strings.HasPrefix(line, "<!-- msatopo:begin ")
	}
	sentence := fmt.Sprintf("Sentence %d, %s.", len(w.sentences), w.pick("which says what it means", "| in | a | table |", "`code` and <b>HTML</b>", "설명입니다", "# not a heading"))
	w.sentences = append(w.sentences, sentence)
	i := free[w.IntN(len(free))]
	new := []string{w.pick("", "#### A heading of ours", "- **Owner:** team", "```", "---", "<!-- a comment -->", "> a quote"), sentence}
	if w.IntN(3) == 0 {
		new = append(new, "")
	}
	return strings.Join(slices.Insert(lines, i, new...), "\n")
}

// fill puts a sentence where the catalog asks for one.
func (w *world) fill(text string) string {
	sentence := fmt.Sprintf("Sentence %d fills a gap.", len(w.sentences))
	out := text
	switch o := languages[w.pick(Languages...)]; w.IntN(3) {
	case 0:
		out = strings.Replace(text, o.placeholder, sentence, 1)
	case 1:
		out = strings.Replace(text, o.owner+unset, o.owner+" "+sentence, 1)
	case 2:
		out = strings.Replace(text, o.sla+unset, o.sla+" "+sentence, 1)
	}
	if out != text {
		w.sentences = append(w.sentences, sentence)
	}
	return out
}

// TestNothingIsLost lets code and people change a system 500 times in turn, for some
// seeds: whatever happens, every sentence that somebody wrote stands in the catalog,
// once.
func TestNothingIsLost(t *testing.T) {
	for seed := range uint64(2) {
		w := &world{Rand: rand.New(rand.NewPCG(seed, 6))}
		text := ""
		gone, moved := 0, 0
		for step := range 500 {
			for range 1 + w.IntN(3) {
				w.change()
			}
			top := w.topology()
			next, moves, err := Update(top, text, Options{Lang: w.lang})
			if err != nil {
				t.Fatalf("seed %d, step %d: %v\n%s", seed, step, err, text)
			}
			for _, s := range w.sentences {
				if n := strings.Count(next, s); n != 1 {
					t.Fatalf("seed %d, step %d: %q stands %d times in\n%s\n----- before:\n%s", seed, step, s, n, next, text)
				}
			}
			if again, _, err := Update(top, next, Options{}); err != nil || again != next {
				t.Fatalf("seed %d, step %d: the second time it is not the same: %v", seed, step, err)
			}
			moved += len(moves)
			gone += strings.Count(next, "<!-- msatopo:begin was ")
			if text = next; step%3 == 0 {
				text = w.write(text)
			}
			if step%4 == 0 {
				text = w.fill(text)
			}
		}
		if moved < 5 || gone < 5 || len(w.sentences) < 200 {
			t.Errorf("seed %d: %d moved, %d gone, %d sentences: the test does not test much", seed, moved, gone, len(w.sentences))
		}
	}
}

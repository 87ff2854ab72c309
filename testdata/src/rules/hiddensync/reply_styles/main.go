// One publish, and ten ways to block until a consumer of the same service hands over
// the answer.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/nats-io/nats.go"
)

type reply struct {
	ID   string
	Text string
}

func decode(m *nats.Msg) (r reply) {
	json.Unmarshal(m.Data, &r)
	return r
}

// A map of channels by correlation id.
type byMap struct {
	nc      *nats.Conn
	mu      sync.Mutex
	pending map[string]chan reply
}

func (b *byMap) ask(w http.ResponseWriter, r *http.Request) {
	id := uuid.NewString()
	ch := make(chan reply, 1)
	b.mu.Lock()
	b.pending[id] = ch
	b.mu.Unlock()
	b.nc.Publish("map.asked", []byte(id))
	select { // want finding "hiddensync" says "publishes to map.asked and then blocks until the reply comes in over map.answered \\(3s\\)"
	case <-ch:
	case <-time.After(3 * time.Second):
	}
}

func (b *byMap) answered(m *nats.Msg) {
	r := decode(m)
	b.mu.Lock()
	ch := b.pending[r.ID]
	b.mu.Unlock()
	if ch != nil {
		ch <- r
	}
}

// A sync.Map.
type bySyncMap struct {
	nc      *nats.Conn
	pending sync.Map
}

func (b *bySyncMap) ask(w http.ResponseWriter, r *http.Request) {
	ch := make(chan reply)
	b.pending.Store("x", ch)
	defer b.pending.Delete("x")
	b.nc.Publish("syncmap.asked", nil)
	<-ch // want finding "hiddensync" says "publishes to syncmap.asked and then blocks .* over syncmap.answered"
}

func (b *bySyncMap) answered(m *nats.Msg) {
	if v, ok := b.pending.Load("x"); ok {
		v.(chan reply) <- decode(m)
	}
}

// A registry with methods of its own.
type registry struct {
	mu      sync.Mutex
	waiters map[string]chan reply
}

func (g *registry) add(id string) <-chan reply {
	ch := make(chan reply, 1)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waiters[id] = ch
	return ch
}

func (g *registry) resolve(id string, r reply) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if ch, ok := g.waiters[id]; ok {
		ch <- r
	}
}

type byRegistry struct {
	nc  *nats.Conn
	reg *registry
}

func (b *byRegistry) ask(w http.ResponseWriter, r *http.Request) {
	answer := b.reg.add("1")
	b.nc.Publish("registry.asked", nil)
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	select { // want finding "hiddensync" says "publishes to registry.asked and then blocks .* over registry.answered \\(2s\\)"
	case <-ctx.Done():
	case <-answer:
	}
}

func (b *byRegistry) answered(m *nats.Msg) { b.reg.resolve("1", decode(m)) }

// A future that is done when its channel is closed.
type future struct {
	done chan struct{}
	r    reply
}

func (f *future) get() reply {
	<-f.done
	return f.r
}

type byFuture struct {
	nc      *nats.Conn
	futures map[string]*future
}

func (b *byFuture) ask(w http.ResponseWriter, r *http.Request) {
	f := &future{done: make(chan struct{})}
	b.futures["1"] = f
	b.nc.Publish("future.asked", nil)
	json.NewEncoder(w).Encode(f.get()) // want finding "hiddensync" says "publishes to future.asked and then blocks .* over future.answered"
}

func (b *byFuture) answered(m *nats.Msg) {
	f := b.futures["1"]
	f.r = decode(m)
	close(f.done)
}

// A WaitGroup.
type byGroup struct {
	nc *nats.Conn
	wg sync.WaitGroup
}

func (b *byGroup) ask(w http.ResponseWriter, r *http.Request) {
	for _, part := range []string{"a", "b"} {
		b.wg.Add(1)
		b.nc.Publish("group.asked", []byte(part))
	}
	b.wg.Wait() // want finding "hiddensync" says "publishes to group.asked and then blocks .* over group.answered"
}

func (b *byGroup) answered(m *nats.Msg) { b.wg.Done() }

// A condition variable.
type byCond struct {
	nc   *nats.Conn
	mu   sync.Mutex
	cond *sync.Cond
	got  map[string]reply
}

func (b *byCond) ask(w http.ResponseWriter, r *http.Request) {
	b.nc.Publish("cond.asked", nil)
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.got["1"].ID == "" {
		b.cond.Wait() // want finding "hiddensync" says "publishes to cond.asked and then blocks .* over cond.answered"
	}
}

func (b *byCond) answered(m *nats.Msg) {
	b.mu.Lock()
	b.got["1"] = decode(m)
	b.mu.Unlock()
	b.cond.Broadcast()
}

// One channel in a field.
type byField struct {
	nc      *nats.Conn
	answers chan reply
}

func (b *byField) ask(w http.ResponseWriter, r *http.Request) {
	b.nc.Publish("field.asked", nil)
	json.NewEncoder(w).Encode(<-b.answers) // want finding "hiddensync" says "publishes to field.asked and then blocks .* over field.answered"
}

func (b *byField) answered(m *nats.Msg) {
	select {
	case b.answers <- decode(m):
	default:
	}
}

// A subscription for one question, with a closure.
type byClosure struct{ nc *nats.Conn }

func (b *byClosure) ask(w http.ResponseWriter, r *http.Request) {
	got := make(chan reply, 1)
	sub, _ := b.nc.Subscribe("closure.answered", func(m *nats.Msg) { got <- decode(m) })
	defer sub.Unsubscribe()
	b.nc.Publish("closure.asked", nil)
	<-got // want finding "hiddensync" says "publishes to closure.asked and then blocks .* over closure.answered"
}

// A channel that the library fills.
type byChan struct{ nc *nats.Conn }

func (b *byChan) ask(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *nats.Msg, 1)
	b.nc.ChanSubscribe("chan.answered", ch)
	b.nc.Publish("chan.asked", nil)
	<-ch // want finding "hiddensync" says "publishes to chan.asked and then blocks .* over chan.answered"
}

// A subscription that is asked for the next message.
type byNext struct{ nc *nats.Conn }

func (b *byNext) ask(w http.ResponseWriter, r *http.Request) {
	sub, _ := b.nc.SubscribeSync("next.answered")
	b.nc.Publish("next.asked", nil)
	sub.NextMsg(time.Second) // want finding "hiddensync" says "publishes to next.asked and then blocks .* over next.answered"
}

func main() {
	nc, _ := nats.Connect("")
	a := &byMap{nc: nc, pending: map[string]chan reply{}}
	b := &bySyncMap{nc: nc}
	c := &byRegistry{nc: nc, reg: &registry{waiters: map[string]chan reply{}}}
	d := &byFuture{nc: nc, futures: map[string]*future{}}
	e := &byGroup{nc: nc}
	f := &byCond{nc: nc, got: map[string]reply{}}
	f.cond = sync.NewCond(&f.mu)
	g := &byField{nc: nc, answers: make(chan reply)}
	nc.Subscribe("map.answered", a.answered)
	nc.Subscribe("syncmap.answered", b.answered)
	nc.Subscribe("registry.answered", c.answered)
	nc.Subscribe("future.answered", d.answered)
	nc.Subscribe("group.answered", e.answered)
	nc.Subscribe("cond.answered", f.answered)
	nc.Subscribe("field.answered", g.answered)
	http.HandleFunc("/a", a.ask)
	http.HandleFunc("/b", b.ask)
	http.HandleFunc("/c", c.ask)
	http.HandleFunc("/d", d.ask)
	http.HandleFunc("/e", e.ask)
	http.HandleFunc("/f", f.ask)
	http.HandleFunc("/g", g.ask)
	http.HandleFunc("/h", (&byClosure{nc}).ask)
	http.HandleFunc("/i", (&byChan{nc}).ask)
	http.HandleFunc("/j", (&byNext{nc}).ask)
	http.ListenAndServe(":80", nil)
}

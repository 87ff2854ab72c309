// Rows of which the answer depends on the object: its own method, each client that
// a call may be made on.
package main

import (
	"fixtures/cases/rows/objects/bus"
	"fixtures/cases/rows/objects/web"
)

type event struct{ topic string }

func (e event) Topic() string { return e.topic }

type base struct{ topic string }

func (b *base) Topic() string { return b.topic }

type signed struct{ *base }

type remote struct{ c *web.Client }

func (r *remote) status() {
	r.c.Get("/status") // want call "http -> orders GET /status" call "http -> payments GET /status"
}

func main() {
	bus.Emit(event{"orders"})            // want publish "kafka orders"
	bus.Emit(event{"payments"})          // want publish "kafka payments"
	bus.Emit(signed{&base{"shipments"}}) // want publish "kafka shipments"
	bus.Emit(signed{&base{"returns"}})   // want publish "kafka returns"
	bus.EmitLater(event{"reminders"})    // want publish "kafka reminders"
	(&remote{web.New().Base("http://orders:80")}).status()
	(&remote{web.New().Base("http://payments:80")}).status()
}

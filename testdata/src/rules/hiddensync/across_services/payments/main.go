// Gets the messages, and answers for what became of them.
package main

import (
	"encoding/json"
	"net/http"

	"github.com/nats-io/nats.go"
)

type charges struct {
	nc     *nats.Conn
	status map[string]string
}

func (c *charges) requested(m *nats.Msg) { c.status[string(m.Data)] = "captured" }

func (c *charges) flush(m *nats.Msg) { clear(c.status) }

func (c *charges) get(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"Status": c.status[r.PathValue("id")]})
}

func (c *charges) post(w http.ResponseWriter, r *http.Request) {
	c.nc.Publish("charge.requested", nil)
	w.WriteHeader(http.StatusAccepted)
}

func (c *charges) queue(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(len(c.status))
}

func main() {
	nc, _ := nats.Connect("")
	c := &charges{nc: nc, status: map[string]string{}}
	nc.Subscribe("charge.requested", c.requested)
	nc.Subscribe("charge.flush", c.flush)
	http.HandleFunc("GET /charges/{id}", c.get)
	http.HandleFunc("POST /charges", c.post)
	http.HandleFunc("GET /queue", c.queue)
	http.ListenAndServe(":8080", nil)
}

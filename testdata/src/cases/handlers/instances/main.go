// Two instances of one handler type, each with a topic of its own: by value, by pointer, as a method value, behind an interface.
package main

import (
	"net/http"

	"github.com/segmentio/kafka-go"
)

type forwarder struct {
	w     *kafka.Writer
	topic string
}

func (f forwarder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// want publish "kafka by-value-a" entry "http:POST /a"
	// want publish "kafka by-value-b" entry "http:POST /b"
	_ = f.w.WriteMessages(r.Context(), kafka.Message{Topic: f.topic})
}

type relay struct {
	w     *kafka.Writer
	topic string
}

func (f *relay) handle(w http.ResponseWriter, r *http.Request) {
	// want publish "kafka bound-c" entry "http:POST /c"
	// want publish "kafka bound-d" entry "http:POST /d"
	_ = f.w.WriteMessages(r.Context(), kafka.Message{Topic: f.topic})
}

func (f *relay) unused(w http.ResponseWriter, r *http.Request) {
	_ = f.w.WriteMessages(r.Context(), kafka.Message{Topic: f.topic})
}

func main() {
	w := &kafka.Writer{}
	http.Handle("POST /a", forwarder{w, "by-value-a"}) // want endpoint "http POST /a"
	http.Handle("POST /b", forwarder{w, "by-value-b"}) // want endpoint "http POST /b"
	c, d := &relay{w, "bound-c"}, &relay{w, "bound-d"}
	http.HandleFunc("POST /c", c.handle) // want endpoint "http POST /c"
	http.HandleFunc("POST /d", d.handle) // want endpoint "http POST /d"
	_ = http.ListenAndServe(":8080", nil)
}

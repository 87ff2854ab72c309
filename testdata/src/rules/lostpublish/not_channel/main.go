// The error goes to who waits for it: over a channel, into a struct, to a callback.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type job struct {
	id  string
	err chan error
}

type result struct{ err error }

func work(w *kafka.Writer, jobs <-chan job) {
	for j := range jobs {
		j.err <- w.WriteMessages(context.Background(), kafka.Message{Value: []byte(j.id)})
	}
}

func kept(w *kafka.Writer, r *result) {
	r.err = w.WriteMessages(context.Background(), kafka.Message{})
}

func told(w *kafka.Writer, done func(error)) {
	done(w.WriteMessages(context.Background(), kafka.Message{}))
}

func main() {
	w := &kafka.Writer{Topic: "orders"}
	jobs := make(chan job)
	go work(w, jobs)
	http.HandleFunc("POST /orders", func(rw http.ResponseWriter, r *http.Request) {
		j := job{r.FormValue("id"), make(chan error)}
		jobs <- j
		if <-j.err != nil {
			http.Error(rw, "not sent", 500)
		}
		var res result
		kept(w, &res)
		told(w, func(err error) { res.err = err })
	})
	http.ListenAndServe(":80", nil)
}

// Two pools of workers with structs sent through channels: each leads back to the handlers that send there.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type job struct {
	topic string
	body  []byte
}

type pool struct {
	jobs chan job
	w    *kafka.Writer
}

func newPool(n int) *pool {
	p := &pool{jobs: make(chan job, n), w: &kafka.Writer{}}
	for range n {
		go p.work()
	}
	return p
}

func (p *pool) work() {
	for j := range p.jobs {
		// want publish "kafka resize" entry "http:POST /resize"
		// want publish "kafka crop" entry "http:POST /crop"
		_ = p.w.WriteMessages(context.Background(), kafka.Message{Topic: j.topic, Value: j.body})
	}
}

func (p *pool) enqueue(j job) { p.jobs <- j }

type mailer struct {
	mails chan string
	w     *kafka.Writer
}

func (m *mailer) run() {
	for {
		to, ok := <-m.mails
		if !ok {
			break
		}
		_ = m.w.WriteMessages(context.Background(), kafka.Message{Topic: "mails", Key: []byte(to)}) // want publish "kafka mails" entry "http:POST /mail"
	}
	_ = m.w.WriteMessages(context.Background(), kafka.Message{Topic: "mailer-stopped"}) // want publish "kafka mailer-stopped" entry "startup"
}

type app struct {
	p *pool
	m *mailer
}

func (a *app) resize(w http.ResponseWriter, r *http.Request) { a.p.enqueue(job{topic: "resize"}) }

func (a *app) crop(w http.ResponseWriter, r *http.Request) { a.p.enqueue(job{topic: "crop"}) }

func (a *app) mail(w http.ResponseWriter, r *http.Request) { a.m.mails <- r.URL.Path }

func (a *app) look(w http.ResponseWriter, r *http.Request) {}

func main() {
	a := &app{p: newPool(4), m: &mailer{mails: make(chan string), w: &kafka.Writer{}}}
	go a.m.run()
	http.HandleFunc("POST /resize", a.resize) // want endpoint "http POST /resize"
	http.HandleFunc("POST /crop", a.crop)     // want endpoint "http POST /crop"
	http.HandleFunc("POST /mail", a.mail)     // want endpoint "http POST /mail"
	http.HandleFunc("GET /look", a.look)      // want endpoint "http GET /look"
	_ = http.ListenAndServe(":8080", nil)
}

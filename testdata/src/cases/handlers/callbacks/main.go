// Callbacks that library code runs: in a sort, a walk, a timer and a once inside a handler belong to that handler.
package main

import (
	"context"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"time"

	"github.com/segmentio/kafka-go"
)

type app struct{ w *kafka.Writer }

func (a *app) send(topic string) error {
	return a.w.WriteMessages(context.Background(), kafka.Message{Topic: topic})
}

func (a *app) walk(w http.ResponseWriter, r *http.Request) {
	_ = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		return a.send("visited") // want publish "kafka visited" entry "http:POST /walk"
	})
}

func (a *app) find(w http.ResponseWriter, r *http.Request) {
	slices.IndexFunc([]string{"a"}, func(s string) bool {
		_ = a.send("compared") // want publish "kafka compared" entry "http:POST /find"
		return true
	})
}

func (a *app) later(w http.ResponseWriter, r *http.Request) {
	time.AfterFunc(time.Second, a.remind)
}

func (a *app) remind() {
	_ = a.send("reminded") // want publish "kafka reminded" entry "http:POST /later"
}

func main() {
	a := &app{&kafka.Writer{}}
	time.AfterFunc(time.Minute, func() {
		_ = a.send("warm") // want publish "kafka warm" entry "startup"
	})
	http.HandleFunc("POST /walk", a.walk)   // want endpoint "http POST /walk"
	http.HandleFunc("POST /find", a.find)   // want endpoint "http POST /find"
	http.HandleFunc("POST /later", a.later) // want endpoint "http POST /later"
	_ = http.ListenAndServe(":8080", nil)
}

// tmaxmax/go-sse: the connection is made of a request.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/tmaxmax/go-sse"
)

func main() {
	hub := &sse.Server{}
	http.Handle("GET /events", hub) // want endpoint "http GET /events"

	req, err := http.NewRequestWithContext(context.Background(), http.MethodGet, "http://alerts:8080/feed", http.NoBody)
	if err != nil {
		log.Fatal(err)
	}
	conn := sse.NewConnection(req)
	conn.SubscribeMessages(func(e sse.Event) { log.Println(e.Data) })
	go func() { log.Println(conn.Connect()) }() // want call "http -> alerts GET /feed"

	client := sse.Client{HTTPClient: http.DefaultClient}
	other, _ := http.NewRequest(http.MethodGet, "https://stream.example.com/v2/recentchange", nil)
	_ = client.NewConnection(other).Connect() // want call "http -> stream.example.com GET /v2/recentchange"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

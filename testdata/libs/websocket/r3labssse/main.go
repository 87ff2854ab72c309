// r3labs/sse: a server of streams is one route, a client subscribes to a URL.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/r3labs/sse/v2"
)

func main() {
	server := sse.New()
	server.CreateStream("messages")
	mux := http.NewServeMux()
	mux.HandleFunc("/events", server.ServeHTTP) // want endpoint "http * /events"
	server.Publish("messages", &sse.Event{Data: []byte("ping")})

	prices := sse.NewClient("http://prices:8080/stream")
	go func() {
		_ = prices.SubscribeRaw(func(msg *sse.Event) { log.Println(string(msg.Data)) }) // want call "http -> prices GET /stream"
	}()
	trades := sse.NewClient(os.Getenv("TRADES_URL") + "/events")
	events := make(chan *sse.Event)
	_ = trades.SubscribeChanWithContext(context.Background(), "trades", events) // want call "http -> ${TRADES_URL} GET /events"
	log.Fatal(http.ListenAndServe(":8080", mux))
}

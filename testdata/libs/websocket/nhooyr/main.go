// nhooyr.io/websocket, the former name of coder/websocket.
package main

import (
	"context"
	"log"
	"net/http"

	"nhooyr.io/websocket"
)

func echo(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	kind, data, err := c.Read(r.Context())
	if err == nil {
		_ = c.Write(r.Context(), kind, data)
	}
}

func main() {
	c, _, err := websocket.Dial(context.Background(), "ws://ticker:9000/live", nil) // want call "websocket -> ticker GET /live"
	if err != nil {
		log.Fatal(err)
	}
	c.CloseNow()
	http.HandleFunc("/echo", echo) // want endpoint "http * /echo" handler "echo"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

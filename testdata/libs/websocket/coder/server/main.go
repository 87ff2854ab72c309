// coder/websocket: Accept is an HTTP endpoint, Dial calls it.
package main

import (
	"context"
	"log"
	"net/http"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

func subscribe(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{"chat"}})
	if err != nil {
		log.Println(err)
		return
	}
	defer c.CloseNow()
	ctx, cancel := context.WithTimeout(r.Context(), time.Second) // want effect "deadline context.WithTimeout"
	defer cancel()
	var v any
	if err := wsjson.Read(ctx, c, &v); err != nil {
		return
	}
	_ = c.Write(ctx, websocket.MessageText, []byte("ok"))
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /subscribe", subscribe) // want endpoint "http GET /subscribe" handler "subscribe"
	log.Fatal(http.ListenAndServe(":8080", mux))
}

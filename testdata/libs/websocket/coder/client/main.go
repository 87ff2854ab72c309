// The client: a URL in an option's default, and one that is http.
package main

import (
	"context"
	"flag"
	"log"
	"net/http"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

func main() {
	addr := flag.String("chat", "ws://server:8080", "address of the chat")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute) // want effect "deadline context.WithTimeout"
	defer cancel()

	c, _, err := websocket.Dial(ctx, *addr+"/subscribe", &websocket.DialOptions{HTTPClient: http.DefaultClient}) // want call "websocket -> server GET /subscribe"
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close(websocket.StatusInternalError, "")
	_ = wsjson.Write(ctx, c, map[string]string{"hi": "there"})

	_, _, _ = websocket.Dial(ctx, "https://stream.example.com/v1/trades", nil) // want call "websocket -> stream.example.com GET /v1/trades"
}

// A client that dials by default, with a dialer of its own, and with a URL from its parts.
package main

import (
	"context"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/gorilla/websocket"
)

type feed struct {
	url    string
	dialer *websocket.Dialer
}

func (f *feed) connect(ctx context.Context, symbol string) (*websocket.Conn, error) {
	header := http.Header{"X-Client": {"feed"}}
	c, _, err := f.dialer.DialContext(ctx, f.url+"/quotes/"+symbol, header) // want call "websocket -> quotes GET /quotes/{x}"
	return c, err
}

func main() {
	u := url.URL{Scheme: "ws", Host: "server:8080", Path: "/ws"}
	c, _, err := websocket.DefaultDialer.Dial(u.String(), nil) // want call "websocket -> server GET /ws"
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if err := c.WriteJSON(map[string]string{"hello": "there"}); err != nil {
		log.Fatal(err)
	}

	f := &feed{url: "wss://quotes:8443", dialer: &websocket.Dialer{HandshakeTimeout: 5 * time.Second}}
	_, _ = f.connect(context.Background(), os.Args[1])
	_, _, _ = websocket.DefaultDialer.Dial(os.Getenv("ALERTS_WS")+"/alerts", nil) // want call "websocket -> ${ALERTS_WS} GET /alerts"
}

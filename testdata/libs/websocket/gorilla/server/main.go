// gorilla/websocket: the upgrade is an HTTP endpoint, the dialer calls it.
package main

import (
	"log"
	"net/http"

	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{ReadBufferSize: 1024, WriteBufferSize: 1024}

type hub struct{ conns map[*websocket.Conn]bool }

func (h *hub) serveWs(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		log.Println(err)
		return
	}
	defer conn.Close()
	h.conns[conn] = true
	for {
		kind, msg, err := conn.ReadMessage()
		if err != nil {
			return
		}
		if err := conn.WriteMessage(kind, msg); err != nil {
			return
		}
	}
}

func main() {
	h := &hub{conns: map[*websocket.Conn]bool{}}
	http.HandleFunc("/ws", h.serveWs)                                         // want endpoint "http * /ws" handler "hub.serveWs"
	http.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) {}) // want endpoint "http GET /"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

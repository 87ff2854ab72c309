// The client is somebody else's: nothing is known of it.
package main

import (
	"net/http"
)

type stock struct{ client *http.Client }

var shared *http.Client

func (s stock) left() { s.client.Get("http://stock/items") }

func main() {
	s := stock{shared}
	http.HandleFunc("GET /", func(http.ResponseWriter, *http.Request) { s.left() })
	http.ListenAndServe(":80", nil)
}

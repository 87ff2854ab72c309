// Two services listen on one port of localhost: the path decides.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:8080/carts/7") // want call "http -> cart GET /carts/7"
}

// Two services listen on one port of localhost: the path decides.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:8080/carts/7") // miss call "http -> cart GET /carts/7" because a path with a known part is not matched to a route with a parameter // wrong unresolved call "http" because of the same
}

// Two services listen on the port of the address: that is told, not guessed.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:8080/items") // want unresolved call "http" reason "several|ambiguous|more than one"
}

// Another server, so that names that are alike are told apart.
package main

import (
	"log"
	"net/http"
)

func main() {
	http.HandleFunc("GET /cart", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http GET /cart"
	log.Fatal(http.ListenAndServe(":80", nil))
}

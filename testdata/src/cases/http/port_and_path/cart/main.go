// One of two.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /carts/{id}", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /carts/{id}"
	_ = http.ListenAndServe(":8080", nil)
}

// The other of two.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /users/{id}", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /users/{id}"
	_ = http.ListenAndServe(":8080", nil)
}

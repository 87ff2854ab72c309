// A service in a container of which the port is published under another one.
package main

import "net/http"

func list(w http.ResponseWriter, r *http.Request) {}

func main() {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders"
	_ = http.ListenAndServe(":8080", nil)
}

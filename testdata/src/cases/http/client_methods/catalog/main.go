// The service that is called.
package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	h := func(http.ResponseWriter, *http.Request) {}
	mux.HandleFunc("GET /items", h)               // want endpoint "http GET /items"
	mux.HandleFunc("GET /items/{id}", h)          // want endpoint "http GET /items/{id}"
	mux.HandleFunc("POST /items/{id}/reserve", h) // want endpoint "http POST /items/{id}/reserve"
	srv := &http.Server{Addr: ":8080", Handler: mux}
	_ = srv.ListenAndServe()
}

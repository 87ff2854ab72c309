// gorilla/mux: sub-routers by prefix and methods on the route.
package main

import (
	"net/http"

	"github.com/gorilla/mux"
)

func handle(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := mux.NewRouter()
	api := r.PathPrefix("/api/v2").Subrouter()
	api.HandleFunc("/carts", handle).Methods("GET", "POST")               // want endpoint "http GET /api/v2/carts" endpoint "http POST /api/v2/carts"
	api.HandleFunc("/carts/{id}", handle).Methods(http.MethodDelete)      // want endpoint "http DELETE /api/v2/carts/{id}"
	r.Handle("/hook", http.HandlerFunc(handle)).Methods("POST").Name("x") // want endpoint "http POST /hook"
	_ = http.ListenAndServe(":8080", r)
}

// Sub-muxes below a prefix.
package main

import "net/http"

func main() {
	users := http.NewServeMux()
	users.HandleFunc("GET /list", func(http.ResponseWriter, *http.Request) {}) // miss endpoint "http GET /users/list" because the standard mux is not mounted below StripPrefix // wrong endpoint "http GET /list" because of the same
	root := http.NewServeMux()
	root.Handle("/users/", http.StripPrefix("/users", users)) // wrong endpoint "http * /users/" because of the same
	_ = http.ListenAndServe(":8080", root)
}

// Sub-muxes below a prefix.
package main

import "net/http"

func main() {
	users := http.NewServeMux()
	users.HandleFunc("GET /list", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /users/list"
	root := http.NewServeMux()
	root.Handle("/users/", http.StripPrefix("/users", users))
	_ = http.ListenAndServe(":8080", root)
}

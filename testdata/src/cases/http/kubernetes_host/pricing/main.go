// The service that is called.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /latest", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /latest"
	http.HandleFunc("GET /all", func(http.ResponseWriter, *http.Request) {})    // want endpoint "http GET /all"
	_ = http.ListenAndServe(":80", nil)
}

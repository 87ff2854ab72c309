// The service that is called.
package main

import "net/http"

func main() {
	http.HandleFunc("GET /levels", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /levels"
	_ = http.ListenAndServe(":9000", nil)
}

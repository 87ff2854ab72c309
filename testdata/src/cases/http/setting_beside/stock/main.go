package main

import "net/http"

func main() {
	http.HandleFunc("GET /items", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /items"
	http.ListenAndServe(":8081", nil)
}

package main

import "net/http"

func main() {
	http.HandleFunc("GET /orders", list) // want endpoint "http GET /orders" service "order-book"
	http.ListenAndServe("", nil)
}

func list(http.ResponseWriter, *http.Request) {}

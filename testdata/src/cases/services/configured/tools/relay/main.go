package main

import "net/http"

func main() {
	http.Get("http://order-book/orders") // want call "http -> order-book GET /orders" service "relay"
}

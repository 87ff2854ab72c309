package main

import "net/http"

func main() {
	http.Get("http://shop-api:8080/orders") // want call "http -> serve GET /orders" service "client"
}

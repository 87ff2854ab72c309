// Ports of this machine under which containers are published; one that none has is told.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:8081/orders")  // want call "http -> orders GET /orders"
	_, _ = http.Get("http://127.0.0.1:8082/stock")   // want call "http -> stock GET /stock"
	_, _ = http.Get("http://localhost:8083/reviews") // want unresolved call "http" reason "no service of the system listens at localhost:8083"
}

// A caller that knows the server by its port.
package main

import "net/http"

func main() {
	_, _ = http.Post("http://localhost:7017/orders", "application/json", nil) // want call "http -> orders POST /orders"
}

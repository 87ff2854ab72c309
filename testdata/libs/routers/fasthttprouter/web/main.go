// A caller that knows the server by its port.
package main

import "net/http"

func main() {
	_, _ = http.Post("http://localhost:7016/api/v1/orders", "application/json", nil) // want call "http -> orders POST /api/v1/orders"
}

// A caller that knows the server by its port.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:7014/api/v1/orders") // want call "http -> orders GET /api/v1/orders"
}

// A caller that knows the server by its port.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:7001/api/v1/orders/1") // want call "http -> orders GET /api/v1/orders/1"
	_, _ = http.Get("http://localhost:7001/admin/users")     // want call "http -> orders GET /admin/users"
}

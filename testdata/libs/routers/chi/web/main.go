// A caller that knows the server by its port.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:7002/articles/1") // want call "http -> orders GET /articles/1"
}

// A caller that knows the server by its port.
package main

import "net/http"

func main() {
	_, _ = http.Get("http://localhost:7013/billing/invoices/7") // want call "http -> orders GET /billing/invoices/7"
}

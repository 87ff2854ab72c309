// Calls by all forms of a name, and hosts that only look like them.
package main

import (
	"net/http"
	"os"
)

func main() {
	_, _ = http.Get("http://orders/orders")                            // want call "http -> orders GET /orders"
	_, _ = http.Get("http://orders:80/orders")                         // want call "http -> orders GET /orders"
	_, _ = http.Get("http://orders.shop/orders")                       // want call "http -> orders GET /orders"
	_, _ = http.Get("http://cart.shop:80/cart")                        // want call "http -> cart GET /cart"
	_, _ = http.Get("http://cart.shop.svc/cart")                       // want call "http -> cart GET /cart"
	_, _ = http.Get("http://cart.shop.svc.cluster.local/cart")         // want call "http -> cart GET /cart"
	_, _ = http.Get("http://cart." + os.Getenv("NS") + ".svc:80/cart") // want call "http -> cart GET /cart"
	_, _ = http.Get("http://cart.example.com/cart")                    // want call "http -> cart.example.com GET /cart"
	_, _ = http.Get("http://stock.shop.svc.cluster.local:8080/levels") // want call "http -> stock GET /levels"
	_, _ = http.Get("https://orders.io/orders")                        // want call "http -> orders.io GET /orders"
}

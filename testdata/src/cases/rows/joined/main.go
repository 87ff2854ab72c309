// Rows that join texts: a base URL with a path, a prefix with the name of a type.
package main

import (
	"os"
	"time"

	"fixtures/cases/rows/joined/bus"
	"fixtures/cases/rows/joined/rest"
)

type OrderPlaced struct{ ID string } // origin: the name of the type

type OrderPaid struct{ ID string } // origin: the name of the type

func main() {
	orders := rest.New("http://orders:8080/v1/")
	orders.SetTimeout(time.Second)
	_ = orders.Get("/orders/" + os.Args[1])       // want call "http -> orders GET /v1/orders/{x}" deadline "yes"
	_ = orders.Get("https://rates.example.com/x") // want call "http -> rates.example.com GET /x" deadline "yes"
	stock := rest.New("http://stock")
	_ = stock.Get("items")              // want call "http -> stock GET /items" deadline ""
	_ = bus.Send("shop", OrderPlaced{}) // want publish "kafka shop.OrderPlaced"
	_ = bus.Send("shop", &OrderPaid{})  // want publish "kafka shop.OrderPaid"
}

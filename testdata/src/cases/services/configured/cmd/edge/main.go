// Names, hosts and systems outside that the configuration tells; a folder that it names is no tool.
package main

import (
	"net/http"
	"os"
)

func main() {
	http.Get("http://localhost:9001/orders")       // want call "http -> order-book GET /orders" service "edge"
	http.Get("https://api.bank.example.com/rates") // want call "http -> bank GET /rates" service "edge"
	http.Get(os.Getenv("BANK_URL") + "/accounts")  // want call "http -> bank GET /accounts" service "edge"
	http.Get("https://other.example.com/rates")    // want call "http -> other.example.com GET /rates" service "edge"
}

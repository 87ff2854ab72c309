// resty.dev/v3: a client with a base URL, path parameters, Execute and Send.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"resty.dev/v3"
)

func main() {
	ctx := context.Background()
	orders := resty.New().SetBaseURL("http://orders:8080").SetTimeout(3 * time.Second)
	defer orders.Close()
	res, err := orders.R().SetContext(ctx).SetPathParam("id", os.Args[1]).Get("/orders/{id}") // want call "http -> orders GET /orders/{id}" deadline "yes"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(res.StatusCode())
	_, _ = orders.R().SetBody(map[string]string{"sku": "7"}).Post("/orders")    // want call "http -> orders POST /orders"
	_, _ = orders.R().SetMethod(resty.MethodPut).SetURL("/orders/batch").Send() // want call "http -> orders PUT /orders/batch"

	stock := resty.New()
	stock.SetBaseURL(os.Getenv("STOCK_URL"))
	_, _ = stock.R().Execute(resty.MethodDelete, "/levels")      // want call "http -> ${STOCK_URL} DELETE /levels" deadline ""
	_, _ = resty.New().R().Get("https://geo.example.com/places") // want call "http -> geo.example.com GET /places"
}

// go-resty: a client with a base URL, path parameters, Execute and Send, requests without a base.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

type Order struct {
	ID string `json:"id"`
}

type Orders struct {
	http *resty.Client
}

func NewOrders(baseURL string) *Orders {
	return &Orders{http: resty.New().
		SetBaseURL(baseURL).
		SetTimeout(5*time.Second).
		SetRetryCount(3).
		SetHeader("Accept", "application/json")}
}

func (o *Orders) Find(ctx context.Context, id string) (*Order, error) {
	var out Order
	_, err := o.http.R().
		SetContext(ctx).
		SetPathParam("id", id).
		SetResult(&out).
		Get("/orders/{id}") // want call "http -> orders GET /orders/{id}" deadline "yes"
	return &out, err
}

func (o *Orders) Create(ctx context.Context, order Order) error {
	_, err := o.http.R().SetContext(ctx).SetBody(order).Post("/orders") // want call "http -> orders POST /orders" deadline "yes"
	return err
}

func (o *Orders) Cancel(ctx context.Context, id string) error {
	req := o.http.R().SetContext(ctx)
	req.SetPathParams(map[string]string{"id": id})
	_, err := req.Execute(http.MethodDelete, "orders/{id}") // want call "http -> orders DELETE /orders/{id}"
	return err
}

func (o *Orders) Touch(id string) error {
	req := o.http.NewRequest()
	req.Method = resty.MethodPatch
	req.URL = "/orders/" + id
	_, err := req.Send() // want call "http -> orders PATCH /orders/{x}"
	return err
}

func payments() *resty.Client {
	c := resty.NewWithClient(&http.Client{Timeout: 2 * time.Second}) // want effect "deadline http.Client{}" duration "2s"
	c.SetBaseURL(os.Getenv("PAYMENTS_URL"))
	return c
}

func main() {
	ctx := context.Background()
	orders := NewOrders("http://orders.shop.svc.cluster.local:8080")
	if _, err := orders.Find(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
	_ = orders.Create(ctx, Order{ID: os.Args[1]})
	_ = orders.Cancel(ctx, os.Args[1])
	_ = orders.Touch(os.Args[1])

	_, _ = payments().R().SetQueryParam("q", "1").Put("/v1/charges") // want call "http -> ${PAYMENTS_URL} PUT /v1/charges" deadline "yes"
	_, _ = orders.http.R().Get("https://geo.example.com/v1/places")  // want call "http -> geo.example.com GET /v1/places"
	_, _ = resty.New().R().Head("http://stock:8080/levels")          // want call "http -> stock HEAD /levels" deadline ""
	log.Println(orders.http.BaseURL, orders.http.GetClient().Timeout)
}

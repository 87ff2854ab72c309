// imroc/req: clients with a base URL, both ways to send, the package's own client.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"github.com/imroc/req/v3"
)

type Catalog struct {
	*req.Client
}

func NewCatalog(url string) *Catalog {
	return &Catalog{req.C().SetBaseURL(url).SetTimeout(3*time.Second).SetCommonHeader("Accept", "application/json")}
}

func (c *Catalog) Product(ctx context.Context, id string) (name string, err error) {
	err = c.Get("/products/{id}").SetPathParam("id", id).Do(ctx).Into(&name) // want call "http -> catalog GET /api/products/{id}" deadline "yes"
	return name, err
}

func (c *Catalog) Add(ctx context.Context, name string) error {
	return c.Post("/products").SetBodyJsonMarshal(map[string]string{"name": name}).Do(ctx).Err // want call "http -> ${CATALOG_URL} POST /products"
}

func main() {
	ctx := context.Background()
	catalog := NewCatalog("http://catalog:8080/api")
	catalog2 := NewCatalog(os.Getenv("CATALOG_URL"))
	if _, err := catalog.Product(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
	_ = catalog2.Add(ctx, os.Args[1])

	reviews := req.C().SetBaseURL("http://reviews:8080")
	_, _ = reviews.R().SetContext(ctx).SetPathParam("id", os.Args[1]).Get("/reviews/{id}") // want call "http -> reviews GET /reviews/{id}"
	_ = reviews.R().SetBody("x").MustPut("/reviews")                                       // want call "http -> reviews PUT /reviews"
	_, _ = reviews.R().SetRetryCount(2).Send("DELETE", "/reviews")                         // want call "http -> reviews DELETE /reviews"
	_, _ = req.R().Get("https://geo.example.com/v1/places")                                // want call "http -> geo.example.com GET /v1/places"
	_ = req.MustGet("http://stock:8080/levels")                                            // want call "http -> stock GET /levels"
	_, _ = req.Post("http://stock:8080/levels")                                            // want call "http -> stock POST /levels"
	log.Println(reviews.BaseURL, catalog.GetClient().Timeout)
}

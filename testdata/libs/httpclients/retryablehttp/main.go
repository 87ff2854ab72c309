// go-retryablehttp: its own requests, its shorthands, and the standard client made of it.
package main

import (
	"context"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

type Billing struct {
	base string
	http *retryablehttp.Client
}

func NewBilling(base string) *Billing {
	c := retryablehttp.NewClient()
	c.RetryMax = 4
	c.RetryWaitMax = time.Second
	c.HTTPClient.Timeout = 5 * time.Second
	c.Logger = nil
	return &Billing{base: base, http: c}
}

func (b *Billing) Invoice(ctx context.Context, id string) (*http.Response, error) {
	req, err := retryablehttp.NewRequestWithContext(ctx, http.MethodGet, b.base+"/invoices/"+id, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	return b.http.Do(req) // want call "http -> billing GET /invoices/{x}" deadline "yes"
}

func (b *Billing) Pay(id string, body []byte) (*http.Response, error) {
	req, err := retryablehttp.NewRequest("POST", b.base+"/invoices/"+id+"/payments", body)
	if err != nil {
		return nil, err
	}
	return b.http.Do(req.WithContext(context.Background())) // want call "http -> billing POST /invoices/{x}/payments"
}

func (b *Billing) Void(ctx context.Context, id string) (*http.Response, error) {
	plain, err := http.NewRequestWithContext(ctx, http.MethodDelete, b.base+"/invoices/"+id, nil)
	if err != nil {
		return nil, err
	}
	req, err := retryablehttp.FromRequest(plain)
	if err != nil {
		return nil, err
	}
	return b.http.Do(req) // want call "http -> billing DELETE /invoices/{x}"
}

func main() {
	ctx := context.Background()
	b := NewBilling("http://billing:8080")
	_, _ = b.Invoice(ctx, os.Args[1])
	_, _ = b.Pay(os.Args[1], []byte(`{}`))
	_, _ = b.Void(ctx, os.Args[1])

	_, _ = retryablehttp.Get("http://ledger:8080/entries")                                  // want call "http -> ledger GET /entries" deadline ""
	_, _ = b.http.PostForm("http://ledger:8080/entries", url.Values{"amount": {"1"}})       // want call "http -> ledger POST /entries"
	_, _ = b.http.StandardClient().Get("http://ledger:8080/balances")                       // want call "http -> ledger GET /balances"
	_, _ = retryablehttp.Head("https://status.example.com/up")                              // want call "http -> status.example.com HEAD /up"
	_, _ = retryablehttp.Post("http://ledger:8080/lines", "application/json", []byte(`{}`)) // want call "http -> ledger POST /lines"
	log.Println(retryablehttp.DefaultBackoff(time.Second, time.Minute, 2, nil))
}

// net/http clients: requests that are sent, URLs from parts, a traced transport, a client of another package's type.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/aws/aws-xray-sdk-go/xray"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
)

const inventoryURL = "http://inventory:8080"

type inventory struct {
	base   *url.URL
	client *http.Client
}

func newInventory(raw string) (*inventory, error) {
	base, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	return &inventory{
		base: base,
		client: &http.Client{ // want effect "deadline http.Client{}" duration "3s"
			Timeout:   3 * time.Second,
			Transport: otelhttp.NewTransport(http.DefaultTransport),
		},
	}, nil
}

// newRequest is what many API clients have: a reference resolved against the base.
func (i *inventory) newRequest(ctx context.Context, method, ref string, body io.Reader) (*http.Request, error) {
	u, err := i.base.Parse(ref)
	if err != nil {
		return nil, err
	}
	return http.NewRequestWithContext(ctx, method, u.String(), body)
}

func (i *inventory) item(ctx context.Context, id string) (*http.Response, error) {
	req, err := i.newRequest(ctx, http.MethodGet, "/items/"+id, nil)
	if err != nil {
		return nil, err
	}
	return i.client.Do(req) // want call "http -> inventory GET /items/{x}" deadline "yes"
}

func (i *inventory) remove(ctx context.Context, id string) (*http.Response, error) {
	u := i.base.ResolveReference(&url.URL{Path: fmt.Sprintf("/items/%s", id)})
	req, err := http.NewRequestWithContext(ctx, http.MethodDelete, u.String(), nil)
	if err != nil {
		return nil, err
	}
	return i.client.Do(req) // want call "http -> inventory DELETE /items/{x}"
}

func quote(ctx context.Context, sku string) (*http.Response, error) {
	u := &url.URL{Scheme: "http", Host: "pricing:9000", Path: "/quotes/" + sku}
	req := &http.Request{Method: "PUT", URL: u, Header: http.Header{}}
	return xray.Client(http.DefaultClient).Do(req.WithContext(ctx)) // want call "http -> pricing PUT /quotes/{x}" deadline ""
}

func rates(ctx context.Context) (*http.Response, error) {
	u, err := url.Parse(os.Getenv("RATES_URL"))
	if err != nil {
		return nil, err
	}
	u.Path = "/v2/rates"
	req, err := http.NewRequestWithContext(ctx, "", u.String(), nil)
	if err != nil {
		return nil, err
	}
	client := &http.Client{Transport: xray.RoundTripper(http.DefaultTransport)}
	return client.Do(req) // want call "http -> ${RATES_URL} GET /v2/rates"
}

func main() {
	ctx := context.Background()
	inv, err := newInventory(inventoryURL)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = inv.item(ctx, os.Args[1])
	_, _ = inv.remove(ctx, os.Args[1])
	_, _ = quote(ctx, os.Args[2])
	_, _ = rates(ctx)
	_, _ = http.PostForm("https://hooks.example.com/orders", url.Values{"id": {os.Args[1]}})        // want call "http -> hooks.example.com POST /orders" deadline ""
	_, _ = inv.client.Head(inventoryURL + "/items")                                                 // want call "http -> inventory HEAD /items"
	_, _ = inv.client.Post(inventoryURL+"/items", "application/json", strings.NewReader(`{"n":1}`)) // want call "http -> inventory POST /items"
	inv.client.CloseIdleConnections()
}

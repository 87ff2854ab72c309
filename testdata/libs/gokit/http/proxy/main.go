// go-kit over HTTP: client endpoints, with a URL that is built, and a request that is made by hand.
package main

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/go-kit/kit/endpoint"
	httptransport "github.com/go-kit/kit/transport/http"
)

func encode(context.Context, *http.Request, any) error { return nil }

func decode(context.Context, *http.Response) (any, error) { return nil, nil }

func makeUppercaseProxy(instance string) endpoint.Endpoint {
	if !strings.HasPrefix(instance, "http") {
		instance = "http://" + instance
	}
	u, err := url.Parse(instance)
	if err != nil {
		panic(err)
	}
	if u.Path == "" {
		u.Path = "/uppercase"
	}
	// want call "http -> strings POST /uppercase" deadline "yes" effect "deadline http.Client{}" duration "1s"
	return httptransport.NewClient("POST", u, encode, decode, httptransport.SetClient(&http.Client{Timeout: time.Second})).Endpoint()
}

func create(ctx context.Context, _ any) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodGet, "https://rates.example.com/latest", nil)
}

func main() {
	uppercase := makeUppercaseProxy(os.Getenv("STRINGS_ADDR"))
	_, _ = uppercase(context.Background(), "a")

	count, _ := url.Parse("http://strings:8080/count")
	_, _ = httptransport.NewClient("POST", count, encode, decode).Endpoint()(context.Background(), "a") // want call "http -> strings POST /count"
	_, _ = httptransport.NewExplicitClient(create, decode).Endpoint()(context.Background(), nil)        // want call "http -> rates.example.com GET /latest"
}

// X-Ray: clients, round trippers and handlers under a trace.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/aws/aws-xray-sdk-go/xray"
)

func order(w http.ResponseWriter, r *http.Request) {
	client := xray.Client(&http.Client{})
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, "http://stock/v1/items", nil)
	if err != nil {
		return
	}
	resp, err := client.Do(req) // want call "http -> stock GET /v1/items"
	if err == nil {
		_ = resp.Body.Close()
	}
}

func main() {
	names := xray.NewFixedSegmentNamer("front")
	http.Handle("GET /orders/{id}", xray.Handler(names, http.HandlerFunc(order))) // want endpoint "http GET /orders/{id}" handler "order"
	err := xray.Capture(context.Background(), "warm", func(ctx context.Context) error {
		c := &http.Client{Transport: xray.RoundTripper(http.DefaultTransport)}
		_, err := c.Post("http://stock/v1/warm", "", nil) // want call "http -> stock POST /v1/warm"
		return err
	})
	log.Print(err, http.ListenAndServe(":8080", nil))
}

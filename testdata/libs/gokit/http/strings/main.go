// go-kit over HTTP: endpoints of a service behind middleware are handlers of routes.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/go-kit/kit/endpoint"
	httptransport "github.com/go-kit/kit/transport/http"
)

type StringService interface {
	Uppercase(context.Context, string) (string, error)
	Count(context.Context, string) int
}

type stringService struct{}

func (stringService) Uppercase(_ context.Context, s string) (string, error) {
	return strings.ToUpper(s), nil
}

func (stringService) Count(_ context.Context, s string) int { return len(s) }

type request struct {
	S string `json:"s"`
}

func makeUppercaseEndpoint(svc StringService) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return svc.Uppercase(ctx, req.(request).S)
	}
}

func makeCountEndpoint(svc StringService) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return svc.Count(ctx, req.(request).S), nil
	}
}

func logging(next endpoint.Endpoint) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		defer println("done")
		return next(ctx, req)
	}
}

func decode(_ context.Context, r *http.Request) (any, error) {
	var req request
	err := json.NewDecoder(r.Body).Decode(&req)
	return req, err
}

func main() {
	svc := stringService{}
	uppercase := httptransport.NewServer(logging(makeUppercaseEndpoint(svc)), decode, httptransport.EncodeJSONResponse)
	count := httptransport.NewServer(makeCountEndpoint(svc), decode, httptransport.EncodeJSONResponse,
		httptransport.ServerBefore(httptransport.PopulateRequestContext))

	http.Handle("POST /uppercase", uppercase) // want endpoint "http POST /uppercase" handler "makeUppercaseEndpoint"
	http.Handle("POST /count", count)         // want endpoint "http POST /count" handler "makeCountEndpoint"
	_ = http.ListenAndServe(":8080", nil)
}

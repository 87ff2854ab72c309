// Go-zero: an API server with grouped routes, an RPC client and HTTP clients.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/zeromicro/go-zero/core/discov"
	"github.com/zeromicro/go-zero/rest"
	"github.com/zeromicro/go-zero/rest/httpc"
	"github.com/zeromicro/go-zero/rest/httpx"
	"github.com/zeromicro/go-zero/zrpc"

	"libs/frameworks/gozero/greet"
	"libs/frameworks/gozero/greetclient"
)

type serviceContext struct {
	Greet  greetclient.Greet
	Direct greetclient.Greet
	Rates  httpc.Service
}

func pingHandler(svc *serviceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		resp, err := svc.Greet.Ping(r.Context(), &greet.Request{Ping: "ping"}) // want call "grpc -> rpc /greet.Greet/Ping"
		if err != nil {
			httpx.Error(w, err)
			return
		}
		httpx.OkJson(w, resp)
	}
}

func rateHandler(svc *serviceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// want call "http -> rates.example.com GET /v1/latest/{currency}"
		_, _ = svc.Rates.Do(r.Context(), http.MethodGet, "https://rates.example.com/v1/latest/:currency", struct {
			Currency string `path:"currency"`
		}{Currency: "EUR"})
		w.WriteHeader(http.StatusOK)
	}
}

func logged(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

// The routes, as goctl writes them.
func registerHandlers(server *rest.Server, svc *serviceContext) {
	server.AddRoutes( // want endpoint "http GET /v1/hello" handler "pingHandler" endpoint "http POST /v1/rates/{base}" handler "rateHandler"
		[]rest.Route{
			{Method: http.MethodGet, Path: "/hello", Handler: pingHandler(svc)},
			{Method: http.MethodPost, Path: "/rates/:base", Handler: rateHandler(svc)},
		},
		rest.WithPrefix("/v1"),
		rest.WithTimeout(3*time.Second),
	)
	server.AddRoutes( // want endpoint "http DELETE /rates/{base}"
		rest.WithMiddlewares([]rest.Middleware{logged}, rest.Route{Method: http.MethodDelete, Path: "/rates/:base", Handler: rateHandler(svc)}),
		rest.WithJwt("secret"),
	)
	server.AddRoute(rest.Route{Method: http.MethodGet, Path: "/status", Handler: status}) // want endpoint "http GET /status" handler "status"
}

func status(w http.ResponseWriter, r *http.Request) {}

func main() {
	server := rest.MustNewServer(rest.RestConf{Host: "0.0.0.0", Port: 8888})
	defer server.Stop()
	svc := &serviceContext{
		Greet:  greetclient.NewGreet(zrpc.MustNewClient(zrpc.RpcClientConf{Etcd: discov.EtcdConf{Hosts: []string{"etcd:2379"}, Key: "greet.rpc"}})),
		Direct: greetclient.NewGreet(zrpc.MustNewClient(zrpc.RpcClientConf{Target: "dns:///rpc:8080"})),
		Rates:  httpc.NewService("rates"),
	}
	registerHandlers(server, svc)
	_, _ = svc.Direct.Ping(context.Background(), &greet.Request{Ping: "again"}) // want call "grpc -> rpc /greet.Greet/Ping"

	_, _ = httpc.Do(context.Background(), http.MethodPost, "http://billing/charges", nil) // want call "http -> billing POST /charges"
	req, err := http.NewRequest(http.MethodGet, "http://stock/items", nil)
	if err != nil {
		return
	}
	_, _ = httpc.DoRequest(req) // want call "http -> stock GET /items"
	server.Start()
}

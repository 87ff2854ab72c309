// huma: operations by method and in full, groups with prefixes, adapters on a
// router that stands below a path itself.
package main

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/go-chi/chi/v5"
)

type orderInput struct {
	ID string `path:"id"`
}

type orderOutput struct{ Body struct{ ID string } }

func getOrder(ctx context.Context, in *orderInput) (*orderOutput, error) { return &orderOutput{}, nil }

type handlers struct{ n int }

func (h *handlers) create(ctx context.Context, in *orderInput) (*orderOutput, error) {
	h.n++
	return nil, nil
}

func (h *handlers) remove(ctx context.Context, in *orderInput) (*struct{}, error) {
	h.n--
	return nil, nil
}

func register(api huma.API, h *handlers) {
	huma.Get(api, "/orders/{id}", getOrder)                             // want endpoint "http GET /api/orders/{id}" handler "getOrder"
	huma.Post(api, "/orders", h.create)                                 // want endpoint "http POST /api/orders" handler "handlers.create"
	huma.Delete(api, "/orders/{id}", h.remove, huma.OperationTags("x")) // want endpoint "http DELETE /api/orders/{id}" handler "handlers.remove"
	huma.Register(api, huma.Operation{                                  // want endpoint "http PUT /api/orders/{id}" handler "handlers.create"
		OperationID:   "put-order",
		Method:        http.MethodPut,
		Path:          "/orders/{id}",
		DefaultStatus: http.StatusCreated,
	}, h.create)
	v2 := huma.NewGroup(api, "/v2")
	v2.UseMiddleware(func(ctx huma.Context, next func(huma.Context)) { next(ctx) })
	huma.Patch(v2, "/orders/{id}", h.create) // want endpoint "http PATCH /api/v2/orders/{id}" handler "handlers.create"
	users := huma.NewGroup(v2, "/users")
	huma.Register(users, huma.Operation{Method: "GET", Path: "/{id}"}, func(ctx context.Context, in *orderInput) (*orderOutput, error) { // want endpoint "http GET /api/v2/users/{id}" handler "register"
		return nil, nil
	})
	huma.Get(api, "/healthz", getOrder)
}

func main() {
	r := chi.NewMux()
	r.Route("/api", func(r chi.Router) {
		register(humachi.New(r, huma.DefaultConfig("Orders", "1.0.0")), &handlers{})
	})
	mux := http.NewServeMux()
	side := humago.NewWithPrefix(mux, "/side", huma.DefaultConfig("Side", "1.0.0"))
	huma.Head(side, "/orders", getOrder) // want endpoint "http HEAD /side/orders" handler "getOrder"
	go func() { _ = http.ListenAndServe(":7020", mux) }()
	_ = http.ListenAndServe(":7018", r)
}

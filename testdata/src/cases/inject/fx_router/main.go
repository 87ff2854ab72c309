// Routers that come through a container keep their prefix, and a client that a library's own constructor makes its settings.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type apiRouter struct{ chi.Router }

func newAPI(root *chi.Mux) apiRouter {
	sub := chi.NewRouter()
	root.Mount("/api", sub)
	return apiRouter{sub}
}

type orders struct {
	w *kafka.Writer
	r *kafka.Reader
}

func newOrders(w *kafka.Writer, r *kafka.Reader) *orders { return &orders{w, r} }

func (o *orders) place(w http.ResponseWriter, r *http.Request) {
	_ = o.w.WriteMessages(r.Context(), kafka.Message{}) // want publish "kafka placed" entry "http:POST /api/place"
}

func (o *orders) next(w http.ResponseWriter, r *http.Request) {
	_, _ = o.r.ReadMessage(r.Context()) // want subscribe "kafka queue" group "pickers"
}

func register(api apiRouter, root *chi.Mux, o *orders) {
	api.Post("/place", o.place) // want endpoint "http POST /api/place"
	root.Get("/next", o.next)   // want endpoint "http GET /next"
}

type registrar interface{ register(r chi.Router) }

type stock struct{}

func newStock() *stock { return &stock{} }

func (h *stock) register(r chi.Router) {
	r.Get("/stock", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http GET /v1/stock"
}

func newHandler(root *chi.Mux, rs []registrar) http.Handler {
	root.Route("/v1", func(v chi.Router) {
		for _, r := range rs {
			r.register(v)
		}
	})
	return root
}

func main() {
	fx.New(
		fx.Provide(chi.NewRouter, newAPI, newOrders, kafka.NewReader),
		fx.Provide(fx.Annotate(newStock, fx.As(new(registrar)), fx.ResultTags(`group:"registrars"`))),
		fx.Provide(fx.Annotate(newHandler, fx.ParamTags("", `group:"registrars"`))),
		fx.Supply(kafka.ReaderConfig{Topic: "queue", GroupID: "pickers"}, &kafka.Writer{Topic: "placed"}),
		fx.Invoke(register, func(h http.Handler) { _ = http.ListenAndServe(":8080", h) }),
	).Run()
}

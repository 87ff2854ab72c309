// Routes that are collected in a group: each keeps its path, its handler and what that publishes.
package main

import (
	"net/http"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type route interface {
	http.Handler
	Pattern() string
}

type place struct{ w *kafka.Writer }

func newPlace(w *kafka.Writer) *place { return &place{w} }

func (*place) Pattern() string { return "POST /place" }

func (p *place) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = p.w.WriteMessages(r.Context(), kafka.Message{Topic: "placed"}) // want publish "kafka placed" entry "http:POST /place"
}

type cancel struct{ w *kafka.Writer }

func newCancel(w *kafka.Writer) *cancel { return &cancel{w} }

func (*cancel) Pattern() string { return "POST /cancel" }

func (c *cancel) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = c.w.WriteMessages(r.Context(), kafka.Message{Topic: "cancelled"}) // want publish "kafka cancelled" entry "http:POST /cancel"
}

func newMux(routes []route) *http.ServeMux {
	mux := http.NewServeMux()
	for _, r := range routes {
		mux.Handle(r.Pattern(), r) // want endpoint "http POST /place" endpoint "http POST /cancel"
	}
	return mux
}

func asRoute(f any) any {
	return fx.Annotate(f, fx.As(new(route)), fx.ResultTags(`group:"routes"`))
}

func newServer(lc fx.Lifecycle, mux *http.ServeMux) *http.Server {
	return &http.Server{Addr: ":8080", Handler: mux}
}

func main() {
	fx.New(
		fx.Provide(
			newServer,
			fx.Annotate(newMux, fx.ParamTags(`group:"routes"`)),
			asRoute(newPlace),
			asRoute(newCancel),
			func() *kafka.Writer { return &kafka.Writer{} },
		),
		fx.Invoke(func(*http.Server) {}),
	).Run()
}

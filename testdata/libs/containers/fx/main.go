// Fx fills parameters by type, name and group; hooks run what was made.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type publisher interface {
	Publish(ctx context.Context, topic string) error
}

type producer struct {
	w      *kafka.Writer
	prefix string
}

func newProducer(w *kafka.Writer) *producer { return &producer{w: w} }

func (p *producer) Publish(ctx context.Context, topic string) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.prefix + topic})
}

func prefixed(p publisher, prefix string) publisher {
	return &producer{w: p.(*producer).w, prefix: prefix}
}

type route interface {
	http.Handler
	Pattern() string
}

type place struct{ p publisher }

func newPlace(p publisher) *place { return &place{p} }

func (*place) Pattern() string { return "POST /place" }

func (h *place) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.p.Publish(r.Context(), "placed") // want publish "kafka eu.placed" entry "http:POST /place"
}

type cancel struct{ p publisher }

func newCancel(p publisher) *cancel { return &cancel{p} }

func (*cancel) Pattern() string { return "POST /cancel" }

func (h *cancel) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.p.Publish(r.Context(), "cancelled") // want publish "kafka eu.cancelled" entry "http:POST /cancel"
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

type writers struct {
	fx.Out

	Audit *kafka.Writer `name:"audit"`
	Mails *kafka.Writer `name:"mails"`
}

func newWriters() writers {
	return writers{Audit: &kafka.Writer{Topic: "audit"}, Mails: &kafka.Writer{Topic: "mails"}}
}

type params struct {
	fx.In

	Audit  *kafka.Writer `name:"audit"`
	Mails  *kafka.Writer `name:"mails"`
	Spare  *kafka.Writer `name:"spare"`
	Reader *kafka.Reader
}

func start(lc fx.Lifecycle, p params) {
	lc.Append(fx.Hook{OnStart: func(ctx context.Context) error {
		_ = p.Spare.WriteMessages(ctx, kafka.Message{})    // want publish "kafka spare"
		_ = p.Mails.WriteMessages(ctx, kafka.Message{})    // want publish "kafka mails"
		_, _ = p.Reader.ReadMessage(ctx)                   // want subscribe "kafka inbox" group "postman" // want effect "ack (*kafka-go.Reader).ReadMessage"
		return p.Audit.WriteMessages(ctx, kafka.Message{}) // want publish "kafka audit"
	}})
}

var module = fx.Module("bus",
	fx.Provide(
		func() *kafka.Writer { return &kafka.Writer{} },
		fx.Annotate(newProducer, fx.As(new(publisher))),
		fx.Annotated{Name: "spare", Target: func() *kafka.Writer { return &kafka.Writer{Topic: "spare"} }},
	),
	fx.Decorate(prefixed),
)

func main() {
	var late publisher
	app := fx.New(
		module,
		fx.Options(fx.Provide(newWriters, kafka.NewReader)),
		fx.Supply("us.", kafka.ReaderConfig{Topic: "inbox", GroupID: "postman"}),
		fx.Replace("eu."),
		fx.Provide(asRoute(newPlace), asRoute(newCancel), fx.Annotate(newMux, fx.ParamTags(`group:"routes"`))),
		fx.Invoke(start, func(mux *http.ServeMux) { _ = http.ListenAndServe(":8080", mux) }),
		fx.Populate(&late),
	)
	_ = late.Publish(context.Background(), "late") // want publish "kafka eu.late"
	app.Run()
}

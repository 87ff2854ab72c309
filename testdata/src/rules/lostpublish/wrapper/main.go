// The wrapper returns the error; its caller, behind an interface, throws it away.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type Publisher interface {
	Publish(ctx context.Context, v any) error
}

type bus struct{ w *kafka.Writer }

func (b *bus) Publish(ctx context.Context, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if err := b.w.WriteMessages(ctx, kafka.Message{Value: body}); err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	return nil
}

type users struct{ pub Publisher }

func (u *users) announce(ctx context.Context, name string) error { return u.pub.Publish(ctx, name) }

func (u *users) register(w http.ResponseWriter, r *http.Request) {
	u.pub.Publish(r.Context(), r.FormValue("name"))  // want finding "lostpublish" says "the publish to users is thrown away"
	_ = u.announce(r.Context(), r.FormValue("name")) // want finding "lostpublish" says "the publish to users is thrown away"
}

func main() {
	u := &users{&bus{&kafka.Writer{Topic: "users"}}}
	http.HandleFunc("POST /users", u.register)
	http.ListenAndServe(":80", nil)
}

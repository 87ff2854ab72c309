// The publish and the wait are in different layers: a service, its ports, its stores.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/google/uuid"
	amqp "github.com/rabbitmq/amqp091-go"
	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type Bus interface {
	Publish(ctx context.Context, event any) error
}

type Repository interface {
	Status(ctx context.Context, id uuid.UUID) (string, error)
}

type rabbit struct{ ch *amqp.Channel }

func (b *rabbit) Publish(ctx context.Context, event any) error {
	body, err := json.Marshal(event)
	if err != nil {
		return err
	}
	return b.ch.PublishWithContext(ctx, "documents", "", false, false, amqp.Publishing{Body: body})
}

type postgres struct{ db *sql.DB }

func (p *postgres) Status(ctx context.Context, id uuid.UUID) (string, error) {
	var s string
	err := p.db.QueryRowContext(ctx, "SELECT status FROM documents WHERE id = $1", id).Scan(&s)
	return s, err
}

type Document struct{ ID uuid.UUID }

type Service struct {
	bus     Bus
	repo    Repository
	catalog shoppb.CatalogClient
}

// Behind interfaces.
func (s *Service) Render(ctx context.Context) error {
	doc := Document{ID: uuid.New()}
	if err := s.bus.Publish(ctx, doc); err != nil {
		return err
	}
	return s.waitUntil(ctx, doc.ID, "rendered") // want finding "hiddensync" says "publishes to documents and then polls SELECT status FROM documents"
}

func (s *Service) waitUntil(ctx context.Context, id uuid.UUID, want string) error {
	for {
		got, err := s.repo.Status(ctx, id)
		switch {
		case err != nil:
			return err
		case got == want:
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

// A condition that is given as a function.
func (s *Service) Sign(ctx context.Context, id uuid.UUID) error {
	s.bus.Publish(ctx, Document{ID: id})
	for range 10 {
		if s.signed(ctx, id) { // want finding "hiddensync" says "publishes to documents and then polls"
			return nil
		}
		time.Sleep(time.Second)
	}
	return errors.New("not signed")
}

func (s *Service) signed(ctx context.Context, id uuid.UUID) bool {
	got, err := s.repo.Status(ctx, id)
	return err == nil && got == "signed"
}

// Over gRPC.
func (s *Service) Reserve(ctx context.Context, id string) (int64, error) {
	if err := s.bus.Publish(ctx, map[string]string{"item": id}); err != nil {
		return 0, err
	}
	for {
		// vet says less: catalog registers the gRPC service in a package of its own
		item, err := s.catalog.Get(ctx, &shoppb.GetRequest{Id: id}) // want finding "hiddensync" says "publishes to documents and then polls /shop.Catalog/Get of catalog"
		if err != nil {
			return 0, err
		}
		if p := item.GetPrice(); p > 0 {
			return p, nil
		}
		time.Sleep(time.Second)
	}
}

// Several are sent, and all are waited for.
func (s *Service) RenderAll(ctx context.Context, docs []Document) error {
	for _, d := range docs {
		if err := s.bus.Publish(ctx, d); err != nil {
			return err
		}
	}
	for _, d := range docs {
		if err := s.waitUntil(ctx, d.ID, "rendered"); err != nil { // want finding "hiddensync" says "publishes to documents and then polls"
			return err
		}
	}
	return nil
}

// Deeper, and only if it has to.
func (s *Service) Ensure(ctx context.Context, id uuid.UUID) error {
	got, err := s.repo.Status(ctx, id)
	if err != nil {
		return err
	}
	if got == "" {
		s.bus.Publish(ctx, Document{ID: id})
	}
	return s.waitUntil(ctx, id, "rendered") // want finding "hiddensync" says "publishes to documents and then polls"
}

func main() {
	conn, _ := amqp.Dial("")
	ch, _ := conn.Channel()
	db, _ := sql.Open("postgres", "")
	cc, _ := grpc.NewClient("catalog:9090")
	s := &Service{bus: &rabbit{ch}, repo: &postgres{db}, catalog: shoppb.NewCatalogClient(cc)}
	http.HandleFunc("/render", func(w http.ResponseWriter, r *http.Request) { s.Render(r.Context()) })
	http.HandleFunc("/sign", func(w http.ResponseWriter, r *http.Request) { s.Sign(r.Context(), uuid.New()) })
	http.HandleFunc("/reserve", func(w http.ResponseWriter, r *http.Request) { s.Reserve(r.Context(), r.FormValue("id")) })
	http.HandleFunc("/all", func(w http.ResponseWriter, r *http.Request) { s.RenderAll(r.Context(), nil) })
	http.HandleFunc("/ensure", func(w http.ResponseWriter, r *http.Request) { s.Ensure(r.Context(), uuid.New()) })
	http.ListenAndServe(":80", nil)
}

// Package app holds the use cases.
package app

import "context"

// A Publisher sends events.
type Publisher interface {
	Publish(ctx context.Context, key string, body []byte) error
}

// A Service places orders.
type Service struct{ events Publisher }

// NewService makes one.
func NewService(p Publisher) *Service { return &Service{events: p} }

// Place places an order.
func (s *Service) Place(ctx context.Context, id string) error {
	return s.events.Publish(ctx, id, []byte("placed"))
}

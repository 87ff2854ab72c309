// Package clients makes the gRPC clients of a program from its settings.
package clients

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"fixtures/cases/grpc/clients_package/pb/taxpb"
)

// Config has the addresses.
type Config struct{ TaxAddr string }

// Clients has the clients.
type Clients struct {
	Tax  taxpb.TaxClient
	conn *grpc.ClientConn
}

// New connects.
func New(cfg Config) (*Clients, error) {
	conn, err := grpc.NewClient(cfg.TaxAddr,
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithUnaryInterceptor(logged),
	)
	if err != nil {
		return nil, err
	}
	return &Clients{Tax: taxpb.NewTaxClient(conn), conn: conn}, nil
}

func logged(ctx context.Context, method string, req, reply any, cc *grpc.ClientConn, invoker grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	return invoker(ctx, method, req, reply, cc, opts...)
}

// Close ends the connections.
func (c *Clients) Close() error { return c.conn.Close() }

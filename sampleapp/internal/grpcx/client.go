// Package grpcx sets up gRPC clients and servers the same way in every service.
package grpcx

import (
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// roundRobin spreads the calls over all instances of a service.
const roundRobin = `{"loadBalancingConfig": [{"round_robin": {}}]}`

// Dial returns a connection to the service at addr ("host:port"). It connects on the
// first call. Traffic inside the cluster is encrypted by the mesh, not here.
// Deadlines are the caller's business: every call sets its own.
func Dial(addr string, opts ...grpc.DialOption) (*grpc.ClientConn, error) {
	opts = append([]grpc.DialOption{
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultServiceConfig(roundRobin),
	}, opts...)
	conn, err := grpc.NewClient("dns:///"+addr, opts...)
	if err != nil {
		return nil, fmt.Errorf("grpc client for %s: %w", addr, err)
	}
	return conn, nil
}

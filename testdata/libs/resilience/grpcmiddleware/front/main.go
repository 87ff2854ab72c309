// go-grpc-middleware v1 and v2: interceptors that retry and that limit the time of a call.
package main

import (
	"context"
	"log"
	"time"

	retryv1 "github.com/grpc-ecosystem/go-grpc-middleware/retry"
	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/retry"
	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/timeout"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
)

func dial() (*grpc.ClientConn, error) {
	opts := []retry.CallOption{
		retry.WithMax(3),
		retry.WithBackoff(retry.BackoffExponential(100 * time.Millisecond)),
		retry.WithPerRetryTimeout(time.Second), // want effect "deadline retry.WithPerRetryTimeout"
	}
	return grpc.NewClient("dns:///accounts:9090",
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithChainUnaryInterceptor(
			timeout.UnaryClientInterceptor(500*time.Millisecond), // want effect "deadline timeout.UnaryClientInterceptor"
			retry.UnaryClientInterceptor(opts...),                // want effect "retry retry.UnaryClientInterceptor"
		),
		grpc.WithStreamInterceptor(retry.StreamClientInterceptor(opts...)), // want effect "retry retry.StreamClientInterceptor"
	)
}

func legacy() (*grpc.ClientConn, error) {
	return grpc.NewClient("ledger:9090",
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithUnaryInterceptor(retryv1.UnaryClientInterceptor(retryv1.WithCodes(codes.Unavailable))), // want effect "retry retry.UnaryClientInterceptor"
	)
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second) // want effect "deadline context.WithTimeout"
	defer cancel()
	accounts, err := dial()
	if err != nil {
		log.Fatal(err)
	}
	err = accounts.Invoke(ctx, "/bank.v1.Accounts/List", &emptypb.Empty{}, &emptypb.Empty{}) // want call "grpc -> accounts /bank.v1.Accounts/List"
	log.Print(err)
	ledger, err := legacy()
	if err != nil {
		log.Fatal(err)
	}
	err = ledger.Invoke(ctx, "/bank.v1.Ledger/Post", &emptypb.Empty{}, &emptypb.Empty{}) // want call "grpc -> ledger /bank.v1.Ledger/Post"
	log.Print(err)
	srv := grpc.NewServer(grpc.ConnectionTimeout(5 * time.Second)) // want effect "deadline grpc.ConnectionTimeout"
	defer srv.Stop()
}

// grpc-go: generated clients behind interceptors that set a deadline, with otelgrpc, by name and by resolver target.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"

	"libs/grpc/grpcgo/orderspb"
)

type shop struct {
	orders orderspb.OrdersClient
	stock  orderspb.StockClient
	raw    *grpc.ClientConn
}

// withDeadline gives every call two seconds.
func withDeadline(ctx context.Context, method string, req, reply any, cc *grpc.ClientConn, invoker grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second) // want effect "deadline context.WithTimeout"
	defer cancel()
	return invoker(ctx, method, req, reply, cc, opts...)
}

func (s *shop) checkout(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if _, err := s.stock.Reserve(ctx, &orderspb.PlaceRequest{}); err != nil { // want call "grpc -> orders /shop.orders.v1.Stock/Reserve" stream "unary" deadline "yes" entry "http:POST /checkout"
		return
	}
	_, _ = s.orders.Place(ctx, &orderspb.PlaceRequest{Sku: "a"}) // want call "grpc -> orders /shop.orders.v1.Orders/Place" stream "unary" deadline "yes" entry "http:POST /checkout"
}

func (s *shop) follow(ctx context.Context) error {
	orders, err := s.orders.Watch(ctx, &orderspb.WatchRequest{Id: "1"}) // want call "grpc -> orders /shop.orders.v1.Orders/Watch" stream "server" deadline ""
	if err != nil {
		return err
	}
	if _, err := orders.Recv(); err != nil {
		return err
	}
	in, err := s.orders.Import(ctx) // want call "grpc -> orders /shop.orders.v1.Orders/Import" stream "client"
	if err != nil {
		return err
	}
	_ = in.Send(&orderspb.Order{Id: "1"})
	_, err = s.orders.Track(ctx) // want call "grpc -> orders /shop.orders.v1.Orders/Track" stream "bidi"
	return err
}

func (s *shop) refund(ctx context.Context) error {
	return s.raw.Invoke(ctx, "/bank.Ledger/Refund", nil, nil) // want call "grpc -> ledger.bank.example /bank.Ledger/Refund" deadline ""
}

func main() {
	orders, err := grpc.NewClient(os.Getenv("ORDERS_ADDR"),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithStatsHandler(otelgrpc.NewClientHandler()),
		grpc.WithChainUnaryInterceptor(withDeadline),
	)
	if err != nil {
		log.Fatal(err)
	}
	defer orders.Close()
	stock, err := grpc.NewClient("dns:///orders.shop.svc.cluster.local:50052", grpc.WithUnaryInterceptor(withDeadline))
	if err != nil {
		log.Fatal(err)
	}
	bank, err := grpc.DialContext(context.Background(), "ledger.bank.example:443", grpc.WithBlock())
	if err != nil {
		log.Fatal(err)
	}
	_, _ = healthpb.NewHealthClient(orders).Check(context.Background(), &healthpb.HealthCheckRequest{})

	s := &shop{orders: orderspb.NewOrdersClient(orders), stock: orderspb.NewStockClient(stock), raw: bank}
	_ = s.follow(context.Background())
	_ = s.refund(context.Background())
	http.HandleFunc("POST /checkout", s.checkout) // want endpoint "http POST /checkout" handler "shop.checkout"
	_ = http.ListenAndServe(":8080", nil)
}

// The loop counts with an index, and the call goes through a port.
package main

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type Stock interface {
	Left(ctx context.Context, sku string) (int32, error)
}

type stockGateway struct{ pb shoppb.CatalogClient }

func (g stockGateway) Left(ctx context.Context, sku string) (int32, error) {
	r, err := g.pb.Reserve(ctx, &shoppb.ReserveRequest{Id: sku})
	if err != nil {
		return 0, err
	}
	return r.Left, nil
}

type Report struct{ stock Stock }

func (r Report) Low(ctx context.Context, skus []string) (low []string, err error) {
	for i := 0; i < len(skus); i++ {
		// vet says less: catalog registers the gRPC service in a package of its own
		n, err := r.stock.Left(ctx, skus[i]) // want finding "chattycall" says "/shop.Catalog/Reserve of catalog once for each"
		if err != nil {
			return nil, err
		}
		if n < 5 {
			low = append(low, skus[i])
		}
	}
	return low, nil
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	rep := Report{stock: stockGateway{pb: shoppb.NewCatalogClient(conn)}}
	http.HandleFunc("GET /low", func(w http.ResponseWriter, r *http.Request) {
		rep.Low(r.Context(), r.URL.Query()["sku"])
	})
	http.ListenAndServe(":80", nil)
}

// One mirror after the other is asked until one answers.
package main

import (
	"context"
	"errors"
	"net/http"

	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

type mirrors struct {
	catalog shoppb.CatalogClient
	regions []string
}

func (m *mirrors) find(ctx context.Context, id string) (*shoppb.Item, error) {
	var last error
	for _, region := range m.regions {
		item, err := m.catalog.Get(ctx, &shoppb.GetRequest{Id: region + "/" + id})
		if err == nil {
			return item, nil
		}
		last = err
	}
	return nil, errors.Join(errors.New("nowhere"), last)
}

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	m := &mirrors{catalog: shoppb.NewCatalogClient(conn)}
	http.HandleFunc("GET /items", func(w http.ResponseWriter, r *http.Request) {
		m.regions = r.URL.Query()["region"]
		m.find(r.Context(), r.FormValue("id"))
	})
	http.ListenAndServe(":80", nil)
}

// Clients made in a package of their own, with interceptors; the server is told by its method.
package main

import (
	"context"
	"os"

	"fixtures/cases/grpc/clients_package/clients"
	"fixtures/cases/grpc/clients_package/pb/taxpb"
)

func main() {
	c, err := clients.New(clients.Config{TaxAddr: os.Getenv("TAX_ADDR")})
	if err != nil {
		return
	}
	defer c.Close()
	_, _ = c.Tax.Rate(context.Background(), &taxpb.RateRequest{}) // want call "grpc -> fiscal /tax.v1.Tax/Rate"
}

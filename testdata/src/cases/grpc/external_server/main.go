// The server has no code here: it is an external service named by its host.
package main

import (
	"context"
	"os"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/external_server/pb/ratespb"
)

func main() {
	conn, _ := grpc.NewClient("rates.example.com:443")
	_, _ = ratespb.NewRatesClient(conn).Latest(context.Background(), nil) // want call "grpc -> rates.example.com /fx.v1.Rates/Latest"
	other, _ := grpc.NewClient(os.Getenv("RATES_ADDR"))
	_, _ = ratespb.NewRatesClient(other).Latest(context.Background(), nil) // want call "grpc -> Rates /fx.v1.Rates/Latest"
}

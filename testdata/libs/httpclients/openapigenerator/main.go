// A client of the form that openapi-generator writes: servers of a configuration, prepareRequest, callAPI.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"libs/httpclients/openapigenerator/bookings"
)

func main() {
	ctx := context.Background()
	cfg := bookings.NewConfiguration()
	cfg.HTTPClient = &http.Client{Timeout: 2 * time.Second} // want effect "deadline http.Client{}" duration "2s"
	cfg.AddDefaultHeader("X-Team", "shop")
	api := bookings.NewAPIClient(cfg)
	got, _, err := api.DefaultAPI.GetBooking(ctx, os.Args[1]).Execute() // miss call "http -> bookings GET /api/bookings/{x}" because Replace in a text with settings is not followed // wrong unresolved call "http" because of the same
	if err != nil {
		log.Fatal(err)
	}

	own := bookings.NewConfiguration()
	own.Servers = bookings.ServerConfigurations{{URL: os.Getenv("RESERVATIONS_URL")}}
	reservations := bookings.NewAPIClient(own)
	// wrong unresolved call "http" because Replace in a text with settings is not followed
	_, _, _ = reservations.DefaultAPI.CreateBooking(ctx).Booking(*got).Execute() // miss call "http -> ${RESERVATIONS_URL} POST /bookings" because Replace in a text with settings is not followed
}

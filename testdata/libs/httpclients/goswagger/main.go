// A client that go-swagger generated: the default transport, and one for a host of the environment.
package main

import (
	"context"
	"log"
	"os"

	httptransport "github.com/go-openapi/runtime/client"
	"github.com/go-openapi/strfmt"

	"libs/httpclients/goswagger/client"
	"libs/httpclients/goswagger/client/bookings"
	"libs/httpclients/goswagger/models"
)

func main() {
	ctx := context.Background()
	cfg := client.DefaultTransportConfig().WithHost("reservations:8080")
	c := client.NewHTTPClientWithConfig(strfmt.Default, cfg)
	params := bookings.NewGetBookingParams().WithBookingID(os.Args[1])
	got, err := c.Bookings.GetBookingContext(ctx, params) // want call "http -> reservations GET /api/bookings/{bookingId}"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(got.Payload.ID)

	transport := httptransport.New(os.Getenv("ARCHIVE_HOST"), "/v1", []string{"http"})
	archive := client.New(transport, nil)
	id := "7"
	_, _ = archive.Bookings.CreateBooking(bookings.NewCreateBookingParams().WithBody(&models.Booking{ID: &id})) // want call "http -> ${ARCHIVE_HOST} POST /v1/bookings" deadline "yes"
}

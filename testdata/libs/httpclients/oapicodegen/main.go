// A client that oapi-codegen generated, with and without parsed responses.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"libs/httpclients/oapicodegen/bookings"
)

func main() {
	ctx := context.Background()
	hc := &http.Client{Timeout: 2 * time.Second} // want effect "deadline http.Client{}" duration "2s"
	c, err := bookings.NewClientWithResponses("http://bookings:8080/api", bookings.WithHTTPClient(hc))
	if err != nil {
		log.Fatal(err)
	}
	got, err := c.GetBookingWithResponse(ctx, os.Args[1]) // want call "http -> bookings GET /api/bookings/{x}"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(got.StatusCode(), got.JSON200)
	_, _ = c.CreateBookingWithResponse(ctx, bookings.Booking{Id: "7"}) // want call "http -> bookings POST /api/bookings" // miss call "http -> bookings POST /api/bookings" deadline "yes" because the rounds in which options are applied are taken for a choice

	mirror, err := bookings.NewClient(os.Getenv("MIRROR_URL"), bookings.WithRequestEditorFn(auth))
	if err != nil {
		log.Fatal(err)
	}
	_, _ = mirror.ListBookings(ctx) // want call "http -> ${MIRROR_URL} GET /bookings"
}

func auth(_ context.Context, req *http.Request) error {
	req.Header.Set("Authorization", "Bearer "+os.Getenv("TOKEN"))
	return nil
}

// levigross/grequests: requests with options, and by a session.
package main

import (
	"log"
	"os"
	"time"

	"github.com/levigross/grequests"
)

const base = "http://ratings:8080"

func main() {
	ro := &grequests.RequestOptions{Params: map[string]string{"page": "2"}, RequestTimeout: time.Second}
	resp, err := grequests.Get(base+"/ratings/"+os.Args[1], ro) // want call "http -> ratings GET /ratings/{x}" deadline "yes"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(resp.String())
	s := grequests.NewSession(nil)
	_, _ = s.Post(base+"/ratings", nil)             // want call "http -> ratings POST /ratings" deadline ""
	_, _ = grequests.Req("PATCH", base+"/all", nil) // want call "http -> ratings PATCH /all"
}

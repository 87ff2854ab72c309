// parnurzeal/gorequest: an agent is told the method and sends at the end.
package main

import (
	"log"
	"os"
	"time"

	"github.com/parnurzeal/gorequest"
)

func main() {
	request := gorequest.New().Timeout(2 * time.Second)
	_, body, errs := request.Get("http://catalog:8080/items").Query("page=1").End() // want call "http -> catalog GET /items"
	if errs != nil {
		log.Fatal(errs)
	}
	log.Println(body)
	_, _, _ = gorequest.New().
		Post(os.Getenv("HOOK_URL")+"/events"). // want call "http -> ${HOOK_URL} POST /events"
		Set("X-Token", "t").
		Send(`{"kind":"made"}`).
		End()
	var out struct{ ID string }
	_, _, _ = gorequest.New().Put("http://catalog:8080/items/7").EndStruct(&out) // want call "http -> catalog PUT /items/7"
}

// valyala/fasthttp clients: requests from the pool, shorthands, deadlines, a client of one host.
package main

import (
	"log"
	"os"
	"time"

	"github.com/valyala/fasthttp"
)

type Stock struct {
	base   string
	client *fasthttp.Client
}

func (s *Stock) Level(sku string) ([]byte, error) {
	req := fasthttp.AcquireRequest()
	resp := fasthttp.AcquireResponse()
	defer fasthttp.ReleaseRequest(req)
	defer fasthttp.ReleaseResponse(resp)

	req.SetRequestURI(s.base + "/levels/" + sku)
	req.Header.SetMethod(fasthttp.MethodGet)
	if err := s.client.DoTimeout(req, resp, time.Second); err != nil { // want call "http -> stock GET /levels/{x}" deadline "yes"
		return nil, err
	}
	return append([]byte(nil), resp.Body()...), nil
}

func (s *Stock) Reserve(sku string, body []byte) error {
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	req.Header.SetContentType("application/json")
	req.Header.SetMethod("POST")
	req.Header.SetRequestURI(s.base + "/levels/" + sku + "/reservations")
	req.SetBody(body)
	return s.client.DoDeadline(req, nil, time.Now().Add(time.Second)) // want call "http -> stock POST /levels/{x}/reservations"
}

func audit(host *fasthttp.HostClient) error {
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	req.SetRequestURI("/entries")
	req.SetHost("audit:8080")
	req.Header.SetMethodBytes([]byte("PUT"))
	return host.Do(req, nil) // want call "http -> audit PUT /entries"
}

func users(id string) error {
	var req fasthttp.Request
	req.SetRequestURI(os.Getenv("USERS_URL") + "/users/" + id)
	return fasthttp.Do(&req, nil) // want call "http -> ${USERS_URL} GET /users/{x}" deadline ""
}

func main() {
	s := &Stock{base: "http://stock:8080", client: &fasthttp.Client{ReadTimeout: time.Second}}
	if _, err := s.Level(os.Args[1]); err != nil {
		log.Fatal(err)
	}
	_ = s.Reserve(os.Args[1], []byte(`{}`))
	_ = audit(&fasthttp.HostClient{Addr: "audit:8080"})
	_ = users(os.Args[2])

	_, _, _ = fasthttp.Get(nil, "https://geo.example.com/v1/places")                      // want call "http -> geo.example.com GET /v1/places"
	_, _, _ = s.client.GetTimeout(nil, "http://pricing:8080/quotes", time.Second)         // want call "http -> pricing GET /quotes" deadline "yes"
	_, _, _ = fasthttp.Post(nil, "http://pricing:8080/quotes", nil)                       // want call "http -> pricing POST /quotes" deadline ""
	_, _, _ = fasthttp.GetDeadline(nil, "http://pricing:8080/taxes", time.Now().Add(1e9)) // want call "http -> pricing GET /taxes"
	s.client.CloseIdleConnections()
}

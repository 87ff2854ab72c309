// gojek/heimdall: the retrying client and the one with a circuit breaker.
package main

import (
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/gojek/heimdall/v7"
	"github.com/gojek/heimdall/v7/httpclient"
	"github.com/gojek/heimdall/v7/hystrix"
)

type Drivers struct {
	base   string
	client heimdall.Client
}

func NewDrivers(base string) *Drivers {
	backoff := heimdall.NewConstantBackoff(100*time.Millisecond, 10*time.Millisecond)
	return &Drivers{base: base, client: httpclient.NewClient(
		httpclient.WithHTTPTimeout(time.Second),
		httpclient.WithRetrier(heimdall.NewRetrier(backoff)),
		httpclient.WithRetryCount(3),
	)}
}

func (d *Drivers) Find(id string) (*http.Response, error) {
	return d.client.Get(d.base+"/drivers/"+id, nil) // want call "http -> drivers GET /drivers/{x}" deadline "yes"
}

func (d *Drivers) Assign(id string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, d.base+"/drivers/"+id+"/trips", strings.NewReader(`{}`))
	if err != nil {
		return nil, err
	}
	return d.client.Do(req) // want call "http -> drivers POST /drivers/{x}/trips"
}

func main() {
	d := NewDrivers("http://drivers:8080")
	if _, err := d.Find(os.Args[1]); err != nil {
		log.Fatal(err)
	}
	_, _ = d.Assign(os.Args[1])

	maps := hystrix.NewClient(
		hystrix.WithCommandName("maps"),
		hystrix.WithHTTPTimeout(500*time.Millisecond),
		hystrix.WithHystrixTimeout(time.Second),
		hystrix.WithFallbackFunc(func(err error) error { return err }),
	)
	_, _ = maps.Get("https://maps.example.com/v1/routes", nil)                         // want call "http -> maps.example.com GET /v1/routes"
	_, _ = maps.Post(os.Getenv("FARES_URL")+"/fares", strings.NewReader("{}"), nil)    // want call "http -> ${FARES_URL} POST /fares"
	_, _ = maps.Put("http://surge:8080/zones", strings.NewReader("{}"), http.Header{}) // want call "http -> surge PUT /zones"
	req, _ := http.NewRequest("DELETE", "http://surge:8080/zones", nil)
	_, _ = maps.Do(req) // want call "http -> surge DELETE /zones"
}

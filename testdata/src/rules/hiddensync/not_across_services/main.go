// Other services are polled, which do nothing about the message; or nobody is.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/nats-io/nats.go"
)

type client struct {
	base string
	http *http.Client
}

func (c *client) get(ctx context.Context, path string) (map[string]string, error) {
	req, _ := http.NewRequestWithContext(ctx, http.MethodGet, c.base+path, nil)
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var out map[string]string
	return out, json.NewDecoder(res.Body).Decode(&out)
}

type server struct {
	nc    *nats.Conn
	rates *client
}

// The exchange rates come whenever they come.
func (s *server) price(w http.ResponseWriter, r *http.Request) {
	s.nc.Publish("price.asked", []byte(r.PathValue("id")))
	for {
		out, err := s.rates.get(r.Context(), "/today")
		if err == nil && out["state"] == "fresh" {
			return
		}
		time.Sleep(time.Second)
	}
}

// Asked once, and if that fails asked again.
func (s *server) once(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.nc.Publish("price.asked", []byte(id))
	for range 3 {
		if _, err := s.rates.get(r.Context(), "/rates/"+id); err == nil {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// The client polls, not this service.
func (s *server) location(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.nc.Publish("report.asked", []byte(id))
	w.Header().Set("Location", "/reports/"+id)
	w.WriteHeader(http.StatusAccepted)
}

func main() {
	nc, _ := nats.Connect("")
	s := &server{nc: nc, rates: &client{base: "http://rates:8080", http: &http.Client{Timeout: time.Second}}}
	http.HandleFunc("/price/{id}", s.price)
	http.HandleFunc("/once/{id}", s.once)
	http.HandleFunc("/reports/{id}", s.location)
	http.ListenAndServe(":80", nil)
}

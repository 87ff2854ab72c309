// Server-sent events over net/http: an endpoint that streams, and a client that reads a stream.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net/http"
	"time"
)

func events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	flusher, ok := w.(http.Flusher)
	if !ok {
		return
	}
	ticker := time.NewTicker(time.Second) // want effect "pause time.NewTicker"
	defer ticker.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case t := <-ticker.C:
			fmt.Fprintf(w, "data: %s\n\n", t)
			flusher.Flush()
		}
	}
}

func listen(ctx context.Context, base string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/events/prices", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Accept", "text/event-stream")
	resp, err := http.DefaultClient.Do(req) // want call "http -> prices GET /events/prices"
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	for s := bufio.NewScanner(resp.Body); s.Scan(); {
		log.Println(s.Text())
	}
	return nil
}

func main() {
	go func() { log.Println(listen(context.Background(), "http://prices:8080")) }()
	http.HandleFunc("GET /events", events) // want endpoint "http GET /events" handler "events"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

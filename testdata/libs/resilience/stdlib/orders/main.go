// The standard library: pauses, waits and the limits of time of calls.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
	"time"
)

const pollEvery = 5 * time.Second

type prices struct{ client *http.Client }

func newPrices() *prices {
	return &prices{client: &http.Client{Timeout: 3 * time.Second}} // want effect "deadline http.Client{}" duration "3s"
}

// quote gives the price service a second.
func (p *prices) quote(ctx context.Context, sku string) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second) // want effect "deadline context.WithTimeout"
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://prices/v1/quotes/"+sku, nil)
	if err != nil {
		return err
	}
	resp, err := p.client.Do(req) // want call "http -> prices GET /v1/quotes/tea" call "http -> prices GET /v1/quotes/milk"
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// await asks until the order is there: a hidden synchronous call.
func (p *prices) await(ctx context.Context) error {
	ticker := time.NewTicker(pollEvery) // want effect "pause time.NewTicker"
	defer ticker.Stop()
	for {
		resp, err := p.client.Get("http://ledger/v1/entries/latest") // want call "http -> ledger GET /v1/entries/latest"
		if err == nil {
			return resp.Body.Close()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Minute): // want effect "pause time.After"
			return io.ErrNoProgress
		case <-ticker.C:
		}
	}
}

func fanOut(p *prices, skus []string) {
	var wg sync.WaitGroup
	for _, sku := range skus {
		wg.Go(func() { _ = p.quote(context.Background(), sku) })
	}
	wg.Wait() // want effect "wait (*sync.WaitGroup).Wait"

	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	mu.Lock()
	ready.Wait() // want effect "wait (*sync.Cond).Wait"
	mu.Unlock()
}

func raw(ctx context.Context) error {
	ctx, cancel := context.WithDeadline(ctx, time.Now().Add(30*time.Second)) // want effect "deadline context.WithDeadline" duration "30s"
	defer cancel()
	d := net.Dialer{Timeout: 2 * time.Second} // want effect "deadline net.Dialer{}" duration "2s"
	conn, err := d.DialContext(ctx, "tcp", "ledger:7000")
	if err != nil {
		conn, err = net.DialTimeout("tcp", "ledger:7001", time.Second) // want effect "deadline net.DialTimeout"
	}
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.SetReadDeadline(time.Now().Add(time.Second)) // want effect "deadline (net.Conn).SetReadDeadline"
}

func main() {
	p := newPrices()
	for range 3 {
		if p.await(context.Background()) == nil {
			break
		}
		time.Sleep(250 * time.Millisecond) // want effect "pause time.Sleep" duration "250ms"
	}
	time.AfterFunc(time.Hour, func() { fanOut(p, []string{"tea", "milk"}) }) // want effect "pause time.AfterFunc"
	_ = raw(context.Background())
	log.Print(time.Since(time.Now()), context.Background().Err()) // no effect

	status := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux := http.NewServeMux()
	mux.Handle("GET /orders/{id}", http.TimeoutHandler(status, time.Second, "late")) // want endpoint "http GET /orders/{id}" effect "deadline http.TimeoutHandler"
	// want effect "deadline http.Server{}" duration "5s" effect "deadline http.Server{}" duration "10s"
	srv := &http.Server{
		Addr:         ":8080",
		Handler:      mux,
		ReadTimeout:  5 * time.Second,
		WriteTimeout: 10 * time.Second,
	}
	log.Fatal(srv.ListenAndServe())
}

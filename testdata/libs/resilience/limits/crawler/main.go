// What holds a goroutine up: rate limiters, groups and semaphores.
package main

import (
	"context"
	"log"
	"net/http"
	"time"

	"go.uber.org/ratelimit"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
	"golang.org/x/time/rate"
)

type crawler struct {
	limiter *rate.Limiter
	slots   *semaphore.Weighted
	take    ratelimit.Limiter
}

func (c *crawler) page(ctx context.Context, url string) error {
	if err := c.limiter.Wait(ctx); err != nil { // want effect "pause (*rate.Limiter).Wait"
		return err
	}
	if err := c.slots.Acquire(ctx, 1); err != nil { // want effect "wait (*semaphore.Weighted).Acquire"
		return err
	}
	defer c.slots.Release(1)
	c.take.Take() // want effect "pause (ratelimit.Limiter).Take"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	c := &crawler{
		limiter: rate.NewLimiter(rate.Every(100*time.Millisecond), 1),
		slots:   semaphore.NewWeighted(4),
		take:    ratelimit.New(50, ratelimit.Per(time.Second)),
	}
	g, ctx := errgroup.WithContext(context.Background())
	g.SetLimit(2)
	g.Go(func() error { return c.page(ctx, "http://wiki/pages/start") }) // want call "http -> wiki GET /pages/start"
	g.Go(func() error { return c.page(ctx, "http://blog/posts") })       // want call "http -> blog GET /posts"
	if err := g.Wait(); err != nil {                                     // want effect "wait (*errgroup.Group).Wait"
		log.Fatal(err)
	}
	log.Print(c.limiter.Allow(), c.slots.TryAcquire(1)) // no effect
}

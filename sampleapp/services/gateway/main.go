// Command gateway is the public edge: REST and GraphQL for clients, and gRPC to the
// services behind it.
package main

import (
	"context"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/errgroup"

	"github.com/msatopo/msatopo/sampleapp/internal/env"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/httpx"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/redisbus"
	"github.com/msatopo/msatopo/sampleapp/internal/service"
)

func main() { service.Main("gateway", run) }

// config is what the deployment tells gateway.
type config struct {
	listen         string
	jwtSecret      string
	redisAddr      string
	bookingAddr    string
	memberAddr     string
	concertAddr    string
	settlementAddr string
	waitlistAddr   string
}

func loadConfig() (config, error) {
	var e env.Reader
	cfg := config{
		listen:         e.Default("HTTP_LISTEN_ADDR", ":8080"),
		jwtSecret:      e.Required("JWT_SECRET"),
		redisAddr:      e.Required("REDIS_ADDR"),
		bookingAddr:    e.Required("BOOKING_ADDR"),
		memberAddr:     e.Required("MEMBER_ADDR"),
		concertAddr:    e.Required("CONCERT_ADDR"),
		settlementAddr: e.Required("SETTLEMENT_ADDR"),
		waitlistAddr:   e.Required("WAITLIST_ADDR"),
	}
	return cfg, e.Err()
}

func run(ctx context.Context) error {
	cfg, err := loadConfig()
	if err != nil {
		return err
	}
	backends, closeBackends, err := dialBackends(cfg)
	if err != nil {
		return err
	}
	defer closeBackends()
	live := redis.NewClient(&redis.Options{Addr: cfg.redisAddr})
	defer live.Close()

	hub := newHub()
	api := &api{backends: backends, hub: hub}
	auth := &authenticator{secret: []byte(cfg.jwtSecret)}

	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return httpx.Serve(ctx, cfg.listen, newRouter(api, auth)) })
	g.Go(func() error {
		return redisbus.Subscribe(ctx, live, events.ChannelSeatUpdates, messaging.JSON(hub.broadcast))
	})
	return g.Wait()
}

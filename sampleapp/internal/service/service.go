// Package service runs the main function of a service until it is told to stop.
package service

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
)

// Main calls run with a context that ends on SIGINT or SIGTERM and exits with
// status 1 when run fails. Log lines carry the name of the service.
func Main(name string, run func(ctx context.Context) error) {
	slog.SetDefault(slog.Default().With("service", name))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx)
	stop()
	if err != nil {
		slog.Error("service failed", "error", err)
		os.Exit(1)
	}
}

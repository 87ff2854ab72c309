// wait of k8s.io/apimachinery: polls and loops with their interval.
package main

import (
	"context"
	"log"
	"net/http"
	"time"

	"k8s.io/apimachinery/pkg/util/wait"
)

const interval = 2 * time.Second

func ready(context.Context) (bool, error) {
	resp, err := http.Get("http://deployer/v1/rollouts/current") // want call "http -> deployer GET /v1/rollouts/current"
	if err != nil {
		return false, nil
	}
	return resp.StatusCode == http.StatusOK, resp.Body.Close()
}

func reconcile(ctx context.Context) {
	// want effect "pause wait.PollUntilContextTimeout" effect "deadline wait.PollUntilContextTimeout"
	err := wait.PollUntilContextTimeout(ctx, interval, time.Minute, true, ready)
	if wait.Interrupted(err) {
		return
	}
	_ = wait.PollUntilContextCancel(ctx, interval, false, ready) // want effect "pause wait.PollUntilContextCancel"
	done := func() (bool, error) { return ready(ctx) }
	// want effect "pause wait.PollImmediate" effect "deadline wait.PollImmediate"
	_ = wait.PollImmediate(interval, time.Minute, done)
	_ = wait.ExponentialBackoff(wait.Backoff{Steps: 5, Duration: time.Second, Factor: 2}, done) // want effect "retry wait.ExponentialBackoff"
}

func main() {
	ctx := context.Background()
	var g wait.Group
	g.StartWithContext(ctx, func(ctx context.Context) {
		wait.UntilWithContext(ctx, reconcile, 30*time.Second) // want effect "pause wait.UntilWithContext"
	})
	g.Wait() // want effect "wait (*wait.Group).Wait"
	stop := make(chan struct{})
	wait.Until(func() { log.Print("tick") }, time.Second, stop) // want effect "pause wait.Until"
	log.Print(wait.Jitter(time.Second, 0.1))                    // no effect
}

// What publishes, what reads and what waits stand in packages of their own.
package main

import (
	"context"
	"database/sql"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"

	"fixtures/rules/hiddensync/other_packages/bus"
	"fixtures/rules/hiddensync/other_packages/jobs"
)

type api struct {
	bus   *bus.Bus
	jobs  *jobs.Store
	ports jobs.Reader
}

func (a *api) waitsElsewhere(ctx context.Context, id string) error {
	if err := a.bus.Send(ctx, "elsewhere", id); err != nil {
		return err
	}
	// vet says less: the topic is given to another package
	return a.jobs.WaitDone(ctx, id) // want finding "hiddensync" says "publishes to elsewhere and then polls SELECT state FROM jobs .* \\(200ms\\)"
}

func (a *api) readsElsewhere(ctx context.Context, id string) error {
	a.bus.Send(ctx, "reads", id)
	for range 10 {
		// vet says less: the topic is given to another package
		if s, err := a.jobs.State(ctx, id); err == nil && s == "done" { // want finding "hiddensync" says "publishes to reads and then polls SELECT state FROM jobs"
			return nil
		}
		time.Sleep(time.Second)
	}
	return context.DeadlineExceeded
}

func (a *api) behindInterface(ctx context.Context, id string) error {
	a.bus.SendCreated(ctx, id)
	for {
		if s, err := a.ports.State(ctx, id); err == nil && s == "done" { // want finding "hiddensync" says "publishes to created and then polls SELECT state FROM jobs"
			return nil
		}
		bus.Nap()
	}
}

// Another job is waited for, and this one is only told of.
func (a *api) otherJob(ctx context.Context, id, before string) error {
	if err := a.jobs.WaitDone(ctx, before); err != nil {
		return err
	}
	return a.bus.Send(ctx, "other", id)
}

func main() {
	db, _ := sql.Open("postgres", "")
	store := jobs.New(db)
	a := &api{bus: bus.New(&kafka.Writer{}), jobs: store, ports: store}
	http.HandleFunc("POST /jobs", func(w http.ResponseWriter, r *http.Request) {
		id := r.FormValue("id")
		a.waitsElsewhere(r.Context(), id)
		a.readsElsewhere(r.Context(), id)
		a.behindInterface(r.Context(), id)
		a.otherJob(r.Context(), id, r.FormValue("before"))
	})
	http.ListenAndServe(":80", nil)
}

// Machinery v2: single tasks, chains, groups and chords, callbacks and periodic tasks.
package main

import (
	"context"
	"log"
	"time"

	"github.com/RichardKnop/machinery/v2/tasks"

	"libs/jobs/machinery/jobs"
)

func main() {
	server := jobs.NewServer()
	add := tasks.Signature{
		Name: jobs.Add,
		Args: []tasks.Arg{{Type: "int64", Value: 1}, {Type: "int64", Value: 1}},
	}
	result, err := server.SendTaskWithContext(context.Background(), &add) // want publish "machinery add" kind "queue"
	if err != nil {
		log.Fatal(err)
	}
	_, _ = result.Get(time.Second)

	mail, err := tasks.NewSignature("mail", nil)
	if err != nil {
		log.Fatal(err)
	}
	// want publish "machinery invoice" key "slow" publish "machinery archive"
	_, _ = server.SendTask(&tasks.Signature{Name: "invoice", RoutingKey: "slow", OnSuccess: []*tasks.Signature{{Name: "archive"}}})
	_, _ = server.SendTask(mail) // want publish "machinery mail"

	chain, err := tasks.NewChain(&add, &tasks.Signature{Name: "multiply"})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = server.SendChain(chain) // want publish "machinery add" publish "machinery multiply"

	group, err := tasks.NewGroup(&tasks.Signature{Name: "resize"}, &tasks.Signature{Name: "crop"})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = server.SendGroup(group, 2) // want publish "machinery resize" publish "machinery crop"

	chord, err := tasks.NewChord(group, &tasks.Signature{Name: "collect"})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = server.SendChordWithContext(context.Background(), chord, 2) // want publish "machinery resize" publish "machinery crop" publish "machinery collect"

	_ = server.RegisterPeriodicTask("0 6 * * ?", "daily", &tasks.Signature{Name: "report"})                                  // want publish "machinery report"
	_ = server.RegisterPeriodicChain("0 7 * * ?", "chain", &tasks.Signature{Name: "fetch"}, &tasks.Signature{Name: "store"}) // want publish "machinery fetch" publish "machinery store"
}

// Machinery v2: tasks are functions registered by name.
package main

import (
	"log"

	"libs/jobs/machinery/jobs"
)

type images struct{ n int }

func (i *images) resize() error { return nil }

func main() {
	server := jobs.NewServer()
	i := &images{}
	err := server.RegisterTasks(map[string]any{ // want subscribe "machinery add" handler "add" subscribe "machinery multiply" handler "multiply" subscribe "machinery resize" handler "images.resize"
		jobs.Add:   add,
		"multiply": multiply,
		"resize":   i.resize,
	})
	if err != nil {
		log.Fatal(err)
	}
	_ = server.RegisterTask("mail", func(to string) error { return nil }) // want subscribe "machinery mail" kind "queue"
	log.Println(server.IsTaskRegistered("mail"))
	if err := server.NewWorker("worker", 10).Launch(); err != nil {
		log.Fatal(err)
	}
}

func add(args ...int64) (int64, error) { return 0, nil }

func multiply(args ...int64) (int64, error) { return 1, nil }

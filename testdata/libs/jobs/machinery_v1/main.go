// Machinery v1: a signature that a helper makes, its name from a field.
package main

import (
	"log"

	"github.com/RichardKnop/machinery/v1"
	"github.com/RichardKnop/machinery/v1/config"
	"github.com/RichardKnop/machinery/v1/tasks"
)

type mailer struct {
	server *machinery.Server
	task   string
}

func (m *mailer) send(to string) error {
	_, err := m.server.SendTask(m.signature(to)) // want publish "machinery send_mail"
	return err
}

func (m *mailer) signature(to string) *tasks.Signature {
	return &tasks.Signature{Name: m.task, Args: []tasks.Arg{{Type: "string", Value: to}}}
}

func main() {
	server, err := machinery.NewServer(&config.Config{Broker: "amqp://guest:guest@rabbitmq:5672/", DefaultQueue: "tasks"})
	if err != nil {
		log.Fatal(err)
	}
	m := &mailer{server: server, task: "send_mail"}
	if err := server.RegisterTask(m.task, deliver); err != nil { // want subscribe "machinery send_mail" handler "deliver"
		log.Fatal(err)
	}
	_ = m.send("a@example.com")
	_ = server.NewWorker("mailer", 1).Launch()
}

func deliver(to string) error { return nil }

// A task is named after the function that does it, as the runtime names it: its import path and its name.
package main

import (
	"encoding/json"
	"os"
	"reflect"
	"runtime"
	"strings"

	"fixtures/cases/typenames/func_names/mail"
	smtp "fixtures/cases/typenames/func_names/mail.v2"
	"github.com/nats-io/nats.go"
)

type Worker struct{ nc *nats.Conn }

func SendReceipt(string) error { return nil }

func chargeCard(string) error { return nil }

func (w *Worker) Ship(string) error { return nil }

func (Worker) Pack(string) error { return nil }

func nameOf(fn any) string { return runtime.FuncForPC(reflect.ValueOf(fn).Pointer()).Name() }

// base is the name without its package.
func base(fn any) string {
	name := nameOf(fn)
	return name[strings.LastIndex(name, ".")+1:]
}

func (w *Worker) enqueue(fn func(string) error) {
	w.nc.Publish("tasks."+base(fn), nil)
}

// here is not told: which function it is, is known only when it runs.
func here() string {
	pc, _, _, _ := runtime.Caller(1)
	return runtime.FuncForPC(pc).Name()
}

// decide gives one of two functions.
func decide() func(string) error {
	if os.Getenv("FAST") != "" {
		return SendReceipt
	}
	return chargeCard
}

type shipper interface {
	Ship(string) error
}

// FuncForPC is not that of the runtime.
type counter struct{}

func (counter) Name() string { return "counted" }

func FuncForPC(any) counter { return counter{} }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	w := &Worker{nc}
	nc.Publish(nameOf(SendReceipt), nil)                                             // want publish "nats main.SendReceipt"
	nc.Publish(nameOf(mail.Send), nil)                                               // want publish "nats fixtures/cases/typenames/func_names/mail.Send"
	nc.Publish(nameOf(smtp.Deliver), nil)                                            // want publish "nats fixtures/cases/typenames/func_names/mail%2ev2.Deliver"
	nc.Publish(runtime.FuncForPC(reflect.ValueOf(chargeCard).Pointer()).Name(), nil) // want publish "nats main.chargeCard"
	w.enqueue(SendReceipt)                                                           // want publish "nats tasks.SendReceipt"
	w.enqueue(chargeCard)                                                            // want publish "nats tasks.chargeCard"
	w.enqueue(w.Ship)                                                                // want publish "nats tasks.Ship-fm"
	nc.Publish(nameOf(w.Ship), nil)                                                  // want publish "nats main.(*Worker).Ship-fm"
	nc.Publish(nameOf((*Worker).Ship), nil)                                          // want publish "nats main.(*Worker).Ship"
	nc.Publish(nameOf(Worker.Pack), nil)                                             // want publish "nats main.Worker.Pack"
	nc.Publish(nameOf(shipper(w).Ship), nil)                                         // want publish "nats main.shipper.Ship-fm"
	nc.Publish(nameOf(func() {}), nil)                                               // want unresolved publish "nats" reason "the compiler names the function literal"
	nc.Publish(nameOf(each[string]), nil)                                            // want publish "nats main.each[...]"
	nc.Publish(nameOf(batch[int]{}.Flush), nil)                                      // want publish "nats main.batch[...].Flush-fm"
	nc.Publish("either."+nameOf(decide()), nil)                                      // want publish "nats either.main.SendReceipt" // want publish "nats either.main.chargeCard"
	nc.Publish("at."+here(), nil)                                                    // want publish "nats at.{Name}" from "template"
	nc.Publish(FuncForPC(SendReceipt).Name(), nil)                                   // want publish "nats counted"
	var given any
	_ = json.Unmarshal([]byte(os.Args[1]), &given)
	nc.Publish(nameOf(given), nil) // want unresolved publish "nats" reason "Name, known only at run time"
}

func each[T any](T) error { return nil }

type batch[T any] struct{ items []T }

func (batch[T]) Flush() {}

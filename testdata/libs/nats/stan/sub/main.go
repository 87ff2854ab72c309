// stan.go (NATS Streaming): subscriptions, durable and in queue groups.
package main

import (
	"log"
	"time"

	"github.com/nats-io/nats.go"
	stan "github.com/nats-io/stan.go"
)

type account struct{ sum int }

func (a *account) onDeposit(m *stan.Msg) {
	a.sum++
	_ = m.Ack() // want effect "ack (*stan.go.Msg).Ack"
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	sc, err := stan.Connect("test-cluster", "subscriber", stan.NatsConn(nc))
	if err != nil {
		log.Fatal(err)
	}
	a := &account{}
	// want subscribe "nats-streaming deposits" group "ledger" handler "account.onDeposit"
	sub, err := sc.Subscribe("deposits", a.onDeposit, stan.DurableName("ledger"), stan.SetManualAckMode(), stan.AckWait(time.Minute))
	if err != nil {
		log.Fatal(err)
	}
	defer sub.Close()
	_, _ = sc.Subscribe("failures", func(m *stan.Msg) { log.Print(m.Subject) }, stan.StartWithLastReceived())       // want subscribe "nats-streaming failures" group ""
	_, _ = sc.QueueSubscribe("transfers", "movers", func(m *stan.Msg) { log.Print(m.Data) }, stan.DurableName("d")) // want subscribe "nats-streaming transfers" group "movers"
	select {}
}

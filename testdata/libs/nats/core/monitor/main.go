// nats.go: every way to subscribe, queue groups, wildcards, and replies.
package main

import (
	"log"
	"os"
	"os/signal"
	"time"

	"github.com/nats-io/nats.go"
)

const workers = "monitor-workers"

type monitor struct{ nc *nats.Conn }

func (m *monitor) onAlarm(msg *nats.Msg) {
	_ = m.nc.Publish("pager", msg.Data) // want publish "nats pager" entry "consumer:nats:alarms"
}

func (m *monitor) onCalibration(msg *nats.Msg) {
	if len(msg.Data) == 0 {
		_ = msg.RespondMsg(&nats.Msg{Data: []byte("none")})
		return
	}
	_ = m.nc.Publish(msg.Reply, msg.Data)
	_ = msg.Respond([]byte("ok"))
}

func main() {
	nc, err := nats.Connect(os.Getenv("NATS_URL"))
	if err != nil {
		log.Fatal(err)
	}
	m := &monitor{nc: nc}
	// want subscribe "nats alarms" group "" handler "monitor.onAlarm"
	if _, err := nc.Subscribe("alarms", m.onAlarm); err != nil {
		log.Fatal(err)
	}
	// want subscribe "nats calibration.*" group "monitor-workers" handler "monitor.onCalibration"
	if _, err := nc.QueueSubscribe("calibration.*", workers, m.onCalibration); err != nil {
		log.Fatal(err)
	}
	ch := make(chan *nats.Msg, 64)
	// want subscribe "nats berlin.>" bind "nats berlin.temperature -> berlin.>" bind "nats berlin.pressure -> berlin.>"
	sub, err := nc.ChanSubscribe("berlin.>", ch)
	if err != nil {
		log.Fatal(err)
	}
	defer sub.Unsubscribe()
	_, _ = nc.ChanQueueSubscribe("door.opened", workers, ch)        // want subscribe "nats door.opened" group "monitor-workers"
	_, _ = nc.QueueSubscribeSyncWithChan("door.moved", workers, ch) // want subscribe "nats door.moved" group "monitor-workers"
	survey, err := nc.QueueSubscribeSync("survey", workers)         // want subscribe "nats survey" group "monitor-workers"
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for msg := range ch {
			log.Print(msg.Subject)
		}
	}()
	for {
		msg, err := survey.NextMsg(time.Minute) // want effect "receive (*nats.go.Subscription).NextMsg"
		if err != nil {
			break
		}
		_ = msg.Respond([]byte("fine"))
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	<-interrupted
}

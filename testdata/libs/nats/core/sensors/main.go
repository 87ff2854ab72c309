// nats.go: publishing and requests on the plain connection.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/nats-io/nats.go"
)

type sensor struct {
	nc   *nats.Conn
	site string
}

// report sends to a subject of its site.
func (s *sensor) report(kind string, v []byte) error {
	return s.nc.Publish(fmt.Sprintf("%s.%s", s.site, kind), v)
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL, nats.Name("sensors"), nats.MaxReconnects(-1))
	if err != nil {
		log.Fatal(err)
	}
	defer nc.Drain() // want effect "flush (*nats.go.Conn).Drain"

	_ = nc.Publish("alarms", []byte("fire")) // want publish "nats alarms" kind "subject"
	s := &sensor{nc: nc, site: "berlin"}
	_ = s.report("temperature", nil) // want publish "nats berlin.temperature"
	_ = s.report("pressure", nil)    // want publish "nats berlin.pressure"

	m := nats.NewMsg("door.opened")
	m.Header.Set("Nats-Msg-Id", "1")
	_ = nc.PublishMsg(m)                                               // want publish "nats door.opened"
	_ = nc.PublishMsg(&nats.Msg{Subject: "door.closed", Reply: "who"}) // want publish "nats door.closed"
	_ = nc.PublishRequest("survey", "survey.answers", nil)             // want publish "nats survey"
	answers, err := nc.SubscribeSync("survey.answers")                 // want subscribe "nats survey.answers"
	if err != nil {
		log.Fatal(err)
	}
	_, _ = answers.NextMsg(time.Second) // want effect "receive (*nats.go.Subscription).NextMsg"
	_ = nc.Flush()                      // want effect "flush (*nats.go.Conn).Flush"

	ctx, cancel := context.WithTimeout(context.Background(), time.Second) // want effect "deadline context.WithTimeout"
	defer cancel()
	_, _ = nc.Request("calibration.get", nil, 2*time.Second)                     // want call "nats-request -> monitor calibration.get"
	_, _ = nc.RequestWithContext(ctx, "calibration.set", nil)                    // want call "nats-request -> monitor calibration.set"
	_, _ = nc.RequestMsg(&nats.Msg{Subject: "calibration.reset"}, time.Second)   // want call "nats-request -> monitor calibration.reset"
	_, _ = nc.RequestMsgWithContext(ctx, &nats.Msg{Subject: "calibration.list"}) // want call "nats-request -> monitor calibration.list"
	log.Print(nc.Stats(), nc.Status(), nc.ConnectedUrl(), nc.NumSubscriptions(), m.Size())
}

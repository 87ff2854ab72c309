// stan.go (NATS Streaming): publishing and waiting for the acknowledgement, or not.
package main

import (
	"log"
	"os"

	stan "github.com/nats-io/stan.go"
)

type config struct{ Channel string }

func main() {
	sc, err := stan.Connect("test-cluster", "publisher", stan.NatsURL(stan.DefaultNatsURL))
	if err != nil {
		log.Fatal(err)
	}
	defer sc.Close()
	cfg := config{Channel: os.Getenv("CHANNEL")}
	_ = sc.Publish("deposits", []byte("10")) // want publish "nats-streaming deposits" kind "channel"
	_ = sc.Publish(cfg.Channel, nil)         // want publish "nats-streaming ${CHANNEL}"
	// want publish "nats-streaming transfers"
	guid, err := sc.PublishAsync("transfers", []byte("20"), func(guid string, err error) {
		if err != nil {
			_ = sc.Publish("failures", []byte(guid)) // want publish "nats-streaming failures"
		}
	})
	log.Print(guid, err)
}

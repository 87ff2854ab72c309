// The wrapper logs and tells its caller nothing; a goroutine logs for itself.
package main

import (
	"log"
	"net/http"

	"github.com/nats-io/nats.go"
)

type bus struct{ nc *nats.Conn }

func (b *bus) send(subject string, data []byte) {
	if err := b.nc.Publish(subject, data); err != nil {
		log.Printf("publish %s: %v", subject, err)
	}
}

func main() {
	nc, _ := nats.Connect("nats://broker")
	b := &bus{nc}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		b.send("orders.placed", nil)
		go b.send("orders.counted", nil)
		go func() {
			if err := nc.Publish("audit", nil); err != nil {
				log.Print(err)
			}
		}()
	})
	http.ListenAndServe(":80", nil)
}

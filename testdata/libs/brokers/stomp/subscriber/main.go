// go-stomp: subscriptions read by a channel and by Read, acknowledgements and replies.
package main

import (
	"log"
	"os"

	"github.com/go-stomp/stomp/v3"
)

func main() {
	conn, err := stomp.Dial("tcp", "localhost:61613")
	if err != nil {
		log.Fatal(err)
	}
	go prices(conn)
	sub, err := conn.Subscribe("/queue/orders", stomp.AckClient) // want subscribe "stomp /queue/orders" group "" handler "main"
	if err != nil {
		log.Fatal(err)
	}
	for msg := range sub.C {
		if msg.Err != nil {
			break
		}
		if err := conn.Ack(msg); err != nil { // want effect "ack (*stomp.Conn).Ack"
			_ = conn.Nack(msg) // want effect "nack (*stomp.Conn).Nack"
		}
		if to, ok := msg.Header.Contains("reply-to"); ok {
			// miss publish "stomp reply" because a reply to a header that a method reads is not told from a topic
			// want unresolved publish "stomp" reason "Contains"
			_ = conn.Send(to, "text/plain", msg.Body)
		}
	}
	_ = sub.Unsubscribe()
}

func prices(conn *stomp.Conn) {
	destination := os.Getenv("PRICES")
	if destination == "" {
		destination = "/topic/prices"
	}
	sub, err := conn.Subscribe(destination, stomp.AckAuto, stomp.SubscribeOpt.Header("selector", "currency = 'EUR'")) // want subscribe "stomp /topic/prices" handler "prices"
	if err != nil {
		return
	}
	for sub.Active() {
		msg, err := sub.Read()
		if err != nil {
			return
		}
		log.Println(msg.Destination, string(msg.Body))
	}
}

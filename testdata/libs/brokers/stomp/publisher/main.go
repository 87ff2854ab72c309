// go-stomp: sends with options, topics, and a transaction.
package main

import (
	"log"

	"github.com/go-stomp/stomp/v3"
	"github.com/go-stomp/stomp/v3/frame"
)

const queue = "/queue/orders"

var options = []func(*stomp.Conn) error{
	stomp.ConnOpt.Login("guest", "guest"),
	stomp.ConnOpt.Host("/"),
}

func main() {
	conn, err := stomp.Dial("tcp", "localhost:61613", options...)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Disconnect()
	err = conn.Send(queue, "text/plain", []byte("Message")) // want publish "stomp /queue/orders"
	if err != nil {
		log.Fatal(err)
	}
	send := func(destination string, opts ...func(*frame.Frame) error) {
		_ = conn.Send("/topic/"+destination, "application/json", nil, opts...)
	}
	send("prices", stomp.SendOpt.Receipt)                        // want publish "stomp /topic/prices"
	send("news", stomp.SendOpt.Header("not-a-destination", "x")) // want publish "stomp /topic/news"

	tx := conn.Begin()                                               // want effect "begin (*stomp.Conn).Begin"
	if err := tx.Send("/queue/invoices", "", nil, nil); err != nil { // want publish "stomp /queue/invoices"
		_ = tx.Abort() // want effect "rollback (*stomp.Transaction).Abort"
		return
	}
	_ = tx.Commit() // want effect "commit (*stomp.Transaction).Commit"
	log.Println(conn.Server(), conn.Session())
}

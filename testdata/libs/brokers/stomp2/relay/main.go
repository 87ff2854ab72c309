// go-stomp v2, the import path without a version: a relay that moves messages in transactions.
package main

import (
	"log"

	"github.com/go-stomp/stomp"
)

func main() {
	conn, err := stomp.Dial("tcp", "localhost:61613")
	if err != nil {
		log.Fatal(err)
	}
	sub, err := conn.Subscribe("/queue/in", stomp.AckClientIndividual) // want subscribe "stomp /queue/in" handler "main"
	if err != nil {
		log.Fatal(err)
	}
	for msg := range sub.C {
		tx, err := conn.BeginWithError() // want effect "begin (*stomp.Conn).BeginWithError"
		if err != nil {
			return
		}
		if err := tx.Send("/queue/out", msg.ContentType, msg.Body); err != nil { // want publish "stomp /queue/out"
			_ = tx.Nack(msg)          // want effect "nack (*stomp.Transaction).Nack"
			_ = tx.AbortWithReceipt() // want effect "rollback (*stomp.Transaction).AbortWithReceipt"
			continue
		}
		_ = tx.Ack(msg)            // want effect "ack (*stomp.Transaction).Ack"
		_ = tx.CommitWithReceipt() // want effect "commit (*stomp.Transaction).CommitWithReceipt"
	}
}

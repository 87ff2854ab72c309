// Watermill over SQL tables: publishing inside a transaction, a consumer group.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	wsql "github.com/ThreeDotsLabs/watermill-sql/v4/pkg/sql"
	"github.com/ThreeDotsLabs/watermill/message"
)

func pay(db *sql.DB, logger watermill.LoggerAdapter) error {
	tx, err := db.Begin() // want effect "begin (*sql.DB).Begin"
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // want effect "rollback (*sql.Tx).Rollback"
	pub, err := wsql.NewPublisher(wsql.TxFromStdSQL(tx), wsql.PublisherConfig{SchemaAdapter: wsql.DefaultPostgreSQLSchema{}}, logger)
	if err != nil {
		return err
	}
	if err := pub.Publish("payments", message.NewMessage(watermill.NewUUID(), nil)); err != nil { // want publish "sql payments"
		return err
	}
	return tx.Commit() // want effect "commit (*sql.Tx).Commit"
}

func main() {
	logger := watermill.NewStdLogger(false, false)
	db, err := sql.Open("postgres", "postgres://db/shop")
	if err != nil {
		log.Fatal(err)
	}
	sub, err := wsql.NewSubscriber(wsql.BeginnerFromStdSQL(db), wsql.SubscriberConfig{
		ConsumerGroup:  "books",
		SchemaAdapter:  wsql.DefaultPostgreSQLSchema{},
		OffsetsAdapter: wsql.DefaultPostgreSQLOffsetsAdapter{},
	}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	router.AddConsumerHandler("books", "payments", sub, onPayment) // want subscribe "sql payments" group "books" handler "onPayment"

	_ = pay(db, logger)
	_ = router.Run(context.Background())
}

func onPayment(msg *message.Message) error { return nil }

// Watermill's forwarder: an outbox table that the forwarder carries on to Kafka.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	wsql "github.com/ThreeDotsLabs/watermill-sql/v4/pkg/sql"
	"github.com/ThreeDotsLabs/watermill/components/forwarder"
	"github.com/ThreeDotsLabs/watermill/message"
)

const outbox = "outbox"

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
	forwarded := forwarder.NewPublisher(pub, forwarder.PublisherConfig{ForwarderTopic: outbox})
	// the message goes through the table outbox to the topic that it names
	if err := forwarded.Publish("receipts", message.NewMessage(watermill.NewUUID(), nil)); err != nil { // want publish "sql outbox"
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
		ConsumerGroup:  "forwarder",
		SchemaAdapter:  wsql.DefaultPostgreSQLSchema{},
		OffsetsAdapter: wsql.DefaultPostgreSQLOffsetsAdapter{},
	}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	kpub, err := kafka.NewPublisher(kafka.PublisherConfig{Brokers: []string{"kafka:9092"}, Marshaler: kafka.DefaultMarshaler{}}, logger)
	if err != nil {
		log.Fatal(err)
	}
	// want unresolved publish "kafka"
	// miss publish "kafka receipts" because the topic stands in the envelope that went through the table
	fwd, err := forwarder.NewForwarder(sub, kpub, logger, forwarder.Config{ForwarderTopic: outbox, Router: router}) // want subscribe "sql outbox" group "forwarder"
	if err != nil {
		log.Fatal(err)
	}
	_ = pay(db, logger)
	_ = fwd.Run(context.Background())
}

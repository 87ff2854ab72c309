// amqp091-go: publishing to exchanges, to the default exchange, with confirms and in a transaction.
package main

import (
	"context"
	"log"
	"os"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

const ordersExchange = "orders"

type publisher struct {
	ch       *amqp.Channel
	exchange string
}

func (p *publisher) emit(ctx context.Context, key string, body []byte) error {
	return p.ch.PublishWithContext(ctx, p.exchange, key, false, false, amqp.Publishing{
		ContentType:  "application/json",
		DeliveryMode: amqp.Persistent,
		Timestamp:    time.Now(),
		Body:         body,
	})
}

func main() {
	conn, err := amqp.Dial("amqp://guest:guest@localhost:5672/")
	if err != nil {
		log.Fatalf("dial: %v", err)
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		log.Fatalf("channel: %v", err)
	}
	defer ch.Close()
	if err := ch.ExchangeDeclare(ordersExchange, amqp.ExchangeTopic, true, false, false, false, nil); err != nil {
		log.Fatalf("exchange.declare: %v", err)
	}
	if err := ch.ExchangeDeclare("audit", amqp.ExchangeFanout, true, false, false, false, nil); err != nil {
		log.Fatalf("exchange.declare: %v", err)
	}
	if err := ch.ExchangeBind("audit", "order.#", ordersExchange, false, nil); err != nil { // want bind "rabbitmq orders -> audit" key "order.#"
		log.Fatalf("exchange.bind: %v", err)
	}

	ctx := context.Background()
	p := &publisher{ch: ch, exchange: ordersExchange}
	_ = p.emit(ctx, "order.placed", []byte("{}"))    // want publish "rabbitmq orders" kind "exchange" key "order.placed"
	_ = p.emit(ctx, "order.cancelled", []byte("{}")) // want publish "rabbitmq orders" kind "exchange" key "order.cancelled"
	q, err := ch.QueueDeclare("mails", true, false, false, false, amqp.Table{amqp.QueueTypeArg: amqp.QueueTypeQuorum})
	if err != nil {
		log.Fatalf("queue.declare: %v", err)
	}
	_ = ch.Publish("", q.Name, false, false, amqp.Publishing{Body: []byte("hi")}) // want publish "rabbitmq mails" kind "queue" key ""

	if err := ch.Confirm(false); err != nil {
		log.Fatalf("confirm: %v", err)
	}
	exchange := os.Getenv("PRICES_EXCHANGE")
	dc, err := ch.PublishWithDeferredConfirmWithContext(ctx, exchange, "eur", true, false, amqp.Publishing{}) // want publish "rabbitmq ${PRICES_EXCHANGE}" kind "exchange" key "eur"
	if err == nil {
		dc.Wait()
	}
	_, _ = ch.PublishWithDeferredConfirm("audit", "", false, false, amqp.Publishing{}) // want publish "rabbitmq audit" kind "exchange" key ""
	for ret := range ch.NotifyReturn(make(chan amqp.Return, 1)) {
		log.Print(ret.ReplyText)
	}
	inTransaction(conn)
}

func inTransaction(conn *amqp.Connection) {
	ch, err := conn.Channel()
	if err != nil {
		return
	}
	_ = ch.Tx()                                                                                             // want effect "begin (*amqp091-go.Channel).Tx"
	err = ch.Publish("ledger", "debit", false, false, amqp.Publishing{})                                    // want publish "rabbitmq ledger" kind "exchange" key "debit"
	if err2 := ch.Publish("ledger", "credit", false, false, amqp.Publishing{}); err != nil || err2 != nil { // want publish "rabbitmq ledger" kind "exchange" key "credit"
		_ = ch.TxRollback() // want effect "rollback (*amqp091-go.Channel).TxRollback"
		return
	}
	_ = ch.TxCommit() // want effect "commit (*amqp091-go.Channel).TxCommit"
}

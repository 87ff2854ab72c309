// Go-queue: consumers of Kafka, as functions and as objects.
package main

import (
	"context"
	"log"

	"github.com/zeromicro/go-queue/kq"
	"github.com/zeromicro/go-zero/core/service"
)

type visits struct{ seen int }

// Consume takes one message.
func (v *visits) Consume(ctx context.Context, key, value string) error {
	v.seen++
	return nil
}

func onLog(ctx context.Context, k, v string) error {
	log.Println(v)
	return nil
}

func main() {
	group := service.NewServiceGroup()
	defer group.Stop()
	var c kq.KqConf
	c.Brokers = []string{"kafka:9092"}
	c.Topic = "visits"
	c.Group = "counter"
	group.Add(kq.MustNewQueue(c, &visits{})) // want subscribe "kafka visits" kind "topic" group "counter" handler "visits.Consume"

	q, err := kq.NewQueue(kq.KqConf{Topic: "logs", Group: "printer"}, kq.WithHandle(onLog), kq.WithQueueCapacity(8)) // want subscribe "kafka logs" group "printer" handler "onLog"
	if err != nil {
		log.Fatal(err)
	}
	group.Add(q)
	group.Start()
}

// Go-queue: a pusher for each topic of Kafka, its name in the configuration.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/zeromicro/go-queue/kq"
	"github.com/zeromicro/go-zero/core/conf"
)

var configFile = flag.String("f", "gozero_queue/etc/producer.yaml", "the config file")

type config struct {
	KqPusherConf struct {
		Brokers []string
		Topic   string
	}
}

type serviceContext struct{ pusher *kq.Pusher }

func (s *serviceContext) send(ctx context.Context) error {
	if err := s.pusher.Push(ctx, "hello"); err != nil { // want publish "kafka visits" kind "topic"
		return err
	}
	return s.pusher.KPush(ctx, "key", "hello") // want publish "kafka visits" key "key"
}

func main() {
	flag.Parse()
	var c config
	conf.MustLoad(*configFile, &c)
	svc := &serviceContext{pusher: kq.NewPusher(c.KqPusherConf.Brokers, c.KqPusherConf.Topic)}
	if err := svc.send(context.Background()); err != nil {
		log.Fatal(err)
	}
	logs := kq.NewPusher([]string{"kafka:9092"}, "logs", kq.WithSyncPush())
	defer func() { _ = logs.Close() }()
	_ = logs.PushWithKey(context.Background(), "host-1", "started") // want publish "kafka logs" key "host-1"
	log.Println(logs.Name())
}

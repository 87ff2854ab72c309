// rueidis: Receive, patterns, hooks on a dedicated connection, streams in groups, waiting on lists.
package main

import (
	"context"
	"log"

	"github.com/redis/rueidis"
)

type board struct{ client rueidis.Client }

func (b *board) onMessage(m rueidis.PubSubMessage) {
	// want publish "redis-pubsub shown" entry "consumer:redis-pubsub:ch1" entry "consumer:redis-pubsub:ch2"
	b.client.Do(context.Background(), b.client.B().Publish().Channel("shown").Message(m.Message).Build())
}

func main() {
	client, err := rueidis.NewClient(rueidis.ClientOption{InitAddress: []string{"127.0.0.1:6379"}})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	ctx := context.Background()
	b := &board{client: client}
	// want subscribe "redis-pubsub ch1" handler "board.onMessage" subscribe "redis-pubsub ch2" handler "board.onMessage"
	go client.Receive(ctx, client.B().Subscribe().Channel("ch1", "ch2").Build(), b.onMessage)
	go func() {
		pattern := client.B().Psubscribe().Pattern("user.*").Build().Pin()
		// want subscribe "redis-pubsub user.*"
		_ = client.Receive(ctx, pattern, func(m rueidis.PubSubMessage) { log.Print(m.Pattern) })
	}()
	go client.Receive(ctx, client.B().Ssubscribe().Channel("shard").Build(), func(rueidis.PubSubMessage) {}) // want subscribe "redis-pubsub shard"

	c, cancel := client.Dedicate()
	defer cancel()
	wait := c.SetPubSubHooks(rueidis.PubSubHooks{OnMessage: func(m rueidis.PubSubMessage) { log.Print(m.Message) }})
	c.Do(ctx, c.B().Subscribe().Channel("many").Build()) // want subscribe "redis-pubsub many"
	log.Print(<-wait)

	for {
		// want subscribe "redis-stream log" kind "stream" group "loggers" subscribe "redis-stream other" group "loggers"
		entries, err := client.Do(ctx, client.B().Xreadgroup().Group("loggers", "c1").Count(10).Block(1000).Streams().Key("log", "other").Id(">", ">").Build()).AsXRead()
		if err != nil {
			return
		}
		for _, e := range entries["log"] {
			client.Do(ctx, client.B().Xack().Key("log").Group("loggers").Id(e.ID).Build()) // want effect "ack (cmds.Xack).Key"
		}
		_ = client.Do(ctx, client.B().Xread().Block(0).Streams().Key("tail").Id("$").Build())                               // want subscribe "redis-stream tail"
		_ = client.Do(ctx, client.B().Brpop().Key("work", "chores").Timeout(0).Build())                                     // want subscribe "redis-list work" subscribe "redis-list chores"
		_ = client.Do(ctx, client.B().Blmove().Source("films").Destination("films:busy").Right().Left().Timeout(0).Build()) // want subscribe "redis-list films"
	}
}

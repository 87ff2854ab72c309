// rueidis: commands are built, then sent alone or many at once.
package main

import (
	"context"
	"log"
	"time"

	"github.com/redis/rueidis"
)

type bus struct {
	client  rueidis.Client
	channel string
}

func (b *bus) send(ctx context.Context, msg string) error {
	return b.client.Do(ctx, b.client.B().Publish().Channel(b.channel).Message(msg).Build()).Error()
}

func main() {
	client, err := rueidis.NewClient(rueidis.ClientOption{InitAddress: []string{"127.0.0.1:6379"}})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	ctx := context.Background()
	_ = (&bus{client: client, channel: "ch1"}).send(ctx, "hi") // want publish "redis-pubsub ch1" kind "channel"
	_ = (&bus{client: client, channel: "ch2"}).send(ctx, "hi") // want publish "redis-pubsub ch2"

	cmds := make(rueidis.Commands, 0, 3)
	cmds = append(cmds, client.B().Publish().Channel("many").Message("1").Build())                      // want publish "redis-pubsub many"
	cmds = append(cmds, client.B().Xadd().Key("log").Id("*").FieldValue().FieldValue("k", "v").Build()) // want publish "redis-stream log" kind "stream"
	cmds = append(cmds, client.B().Lpush().Key("work").Element("1", "2").Build())                       // want publish "redis-list work" kind "queue"
	cmds = append(cmds, client.B().Rpush().Key("recent").Element("1").Build())                          // a list that nobody waits on
	for _, resp := range client.DoMulti(ctx, cmds...) {
		log.Print(resp.Error())
	}
	_ = client.Do(ctx, client.B().Spublish().Channel("shard").Message("x").Build())                         // want publish "redis-pubsub shard"
	_ = client.Do(ctx, client.B().Arbitrary("PUBLISH", "raw", "x").Build())                                 // want publish "redis-pubsub raw"
	_ = client.Do(ctx, client.B().Set().Key("key").Value("val").Nx().Build())                               // want effect "write (cmds.Set).Key"
	name, err := client.DoCache(ctx, client.B().Hget().Key("h").Field("f").Cache(), time.Minute).ToString() // want effect "read (cmds.Hget).Key"
	log.Print(name, err)
}

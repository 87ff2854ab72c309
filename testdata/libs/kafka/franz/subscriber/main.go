// franz-go: topics, regular expressions, groups, partitions and topics that are added later.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/twmb/franz-go/pkg/kgo"
)

func load() (opts []kgo.Opt) {
	_ = json.NewDecoder(os.Stdin).Decode(&opts)
	return opts
}

func main() {
	ctx := context.Background()
	go grouped(ctx)
	go pattern(ctx)
	go partitions(ctx)
	go later(ctx)
	go share(ctx)
	go unknown(ctx, load())
	session(ctx)
}

func grouped(ctx context.Context) {
	cl, err := kgo.NewClient(
		kgo.SeedBrokers("localhost:9092"),
		kgo.ConsumerGroup("my-group-identifier"),
		kgo.ConsumeTopics("foo", "foo-copy"),
		kgo.DisableAutoCommit(),
	)
	if err != nil {
		panic(err)
	}
	defer cl.Close()
	for {
		// want subscribe "kafka foo" group "my-group-identifier" handler "grouped"
		// want subscribe "kafka foo-copy" group "my-group-identifier" handler "grouped"
		fetches := cl.PollFetches(ctx)
		if errs := fetches.Errors(); len(errs) > 0 {
			panic(fmt.Sprint(errs))
		}
		iter := fetches.RecordIter()
		for !iter.Done() {
			record := iter.Next()
			if err := cl.CommitRecords(ctx, record); err != nil { // want effect "ack (*kgo.Client).CommitRecords"
				log.Println(err)
			}
		}
		_ = cl.CommitUncommittedOffsets(ctx) // want effect "ack (*kgo.Client).CommitUncommittedOffsets"
		cl.AllowRebalance()
	}
}

func pattern(ctx context.Context) {
	cl, err := kgo.NewClient(kgo.ConsumeRegex(), kgo.ConsumeTopics("^ord.*$"), kgo.ConsumerGroup("all-orders"), kgo.AutoCommitMarks())
	if err != nil {
		return
	}
	// want subscribe "kafka ^ord.*$" group "all-orders"
	// want bind "kafka orders -> ^ord.*$"
	fetches := cl.PollRecords(ctx, 100)
	fetches.EachRecord(func(r *kgo.Record) {
		cl.MarkCommitRecords(r) // want effect "ack (*kgo.Client).MarkCommitRecords"
	})
}

func partitions(ctx context.Context) {
	cl, err := kgo.NewClient(kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{
		"default": {0: kgo.NewOffset().AtStart()},
		"batch":   {0: kgo.NewOffset().AtEnd(), 1: kgo.NewOffset().AtEnd()},
	}), kgo.ConsumeTopics("explicit"))
	if err != nil {
		return
	}
	cl.PollFetches(ctx) // want subscribe "kafka default" group "" subscribe "kafka batch" group "" subscribe "kafka explicit" group ""
}

func later(ctx context.Context) {
	cl, err := kgo.NewClient(kgo.ConsumerGroup("late"), kgo.ConsumeTopics("early"))
	if err != nil {
		return
	}
	cl.AddConsumeTopics("try", "explicit")
	cl.PollFetches(ctx) // want subscribe "kafka early" group "late" subscribe "kafka try" group "late" subscribe "kafka explicit" group "late"
}

// unknown reads what a caller outside the tree says.
func unknown(ctx context.Context, opts []kgo.Opt) {
	if cl, err := kgo.NewClient(opts...); err == nil {
		cl.PollFetches(ctx) // want unresolved subscribe "kafka"
	}
}

func share(ctx context.Context) {
	cl, err := kgo.NewClient(kgo.ShareGroup("workers"), kgo.ConsumeTopics("jobs"))
	if err != nil {
		return
	}
	cl.PollFetches(ctx).EachRecord(func(r *kgo.Record) { // want subscribe "kafka jobs" group "workers"
		r.Ack(kgo.AckAccept) // want effect "ack (*kgo.Record).Ack"
	})
}

func session(ctx context.Context) {
	sess, err := kgo.NewGroupTransactSession(
		kgo.DefaultProduceTopic("eos-out"),
		kgo.TransactionalID("eos"),
		kgo.ConsumerGroup("eos-group"),
		kgo.ConsumeTopics("eos"),
	)
	if err != nil {
		return
	}
	defer sess.Close()
	fetches := sess.PollFetches(ctx)     // want subscribe "kafka eos" group "eos-group"
	if err := sess.Begin(); err != nil { // want effect "begin (*kgo.GroupTransactSession).Begin"
		return
	}
	fetches.EachRecord(func(r *kgo.Record) {
		sess.Produce(ctx, kgo.StringRecord("eos "+string(r.Value)), nil) // want publish "kafka eos-out"
	})
	if ok, err := sess.End(ctx, kgo.TryCommit); !ok || err != nil { // want effect "commit (*kgo.GroupTransactSession).End"
		log.Println(err)
	}
}

// franz-go: topics in records and as the client's default, batches, keys and transactions.
package main

import (
	"context"
	"fmt"
	"os"
	"sync"

	"github.com/twmb/franz-go/pkg/kgo"
)

const eos = "eos"

func main() {
	ctx := context.Background()
	cl, err := kgo.NewClient(kgo.SeedBrokers("localhost:9092"), kgo.ProducerBatchCompression(kgo.SnappyCompression()))
	if err != nil {
		panic(err)
	}
	defer cl.Close()

	var wg sync.WaitGroup
	wg.Add(1)
	record := &kgo.Record{Topic: "foo", Key: []byte("id"), Value: []byte("bar")}
	cl.Produce(ctx, record, func(_ *kgo.Record, err error) { // want publish "kafka foo" key "id"
		defer wg.Done() // want effect "signal (*sync.WaitGroup).Done"
		if err != nil {
			fmt.Printf("record had a produce error: %v\n", err)
		}
	})
	wg.Wait() // want effect "wait (*sync.WaitGroup).Wait"

	if err := cl.ProduceSync(ctx, record, &kgo.Record{Topic: "foo-copy"}).FirstErr(); err != nil { // want publish "kafka foo" publish "kafka foo-copy"
		fmt.Printf("record had a produce error while synchronously producing: %v\n", err)
	}
	cl.TryProduce(ctx, &kgo.Record{Topic: "try"}, nil)    // want publish "kafka try" // want effect "unsure (*kgo.Client).TryProduce"
	cl.TryProduce(ctx, &kgo.Record{Topic: "orders"}, nil) // want publish "kafka orders" // want effect "unsure (*kgo.Client).TryProduce"
	_ = cl.Flush(ctx)                                     // want effect "flush (*kgo.Client).Flush"

	defaults(ctx)
	batch(ctx, cl, os.Args[1:])
	transactions(ctx)
}

func defaults(ctx context.Context) {
	opts := []kgo.Opt{kgo.DefaultProduceTopic("default"), kgo.RequiredAcks(kgo.AllISRAcks())}
	if broker := os.Getenv("BROKER"); broker != "" {
		opts = append(opts, kgo.SeedBrokers(broker))
	}
	cl, err := kgo.NewClient(opts...)
	if err != nil {
		return
	}
	cl.Produce(ctx, kgo.StringRecord("x"), nil)          // want publish "kafka default" // want effect "unsure (*kgo.Client).Produce"
	cl.Produce(ctx, kgo.KeyStringRecord("k", "v"), nil)  // want publish "kafka default" key "k" // want effect "unsure (*kgo.Client).Produce"
	cl.Produce(ctx, &kgo.Record{Topic: "explicit"}, nil) // want publish "kafka explicit" // want effect "unsure (*kgo.Client).Produce"
	cl.PauseFetchTopics("not-read")
}

func batch(ctx context.Context, cl *kgo.Client, ids []string) {
	rs := make([]*kgo.Record, 0, len(ids))
	for _, id := range ids {
		r := kgo.KeySliceRecord([]byte(id), nil)
		r.Topic = "batch"
		rs = append(rs, r)
	}
	// want publish "kafka batch"
	_ = cl.ProduceSync(ctx, rs...).FirstErr()
}

func transactions(ctx context.Context) {
	cl, err := kgo.NewClient(kgo.TransactionalID("demo"), kgo.DefaultProduceTopic(eos))
	if err != nil {
		return
	}
	if err := cl.BeginTransaction(); err != nil { // want effect "begin (*kgo.Client).BeginTransaction"
		return
	}
	e := kgo.AbortingFirstErrPromise(cl)
	cl.Produce(ctx, kgo.StringRecord("message"), e.Promise()) // want publish "kafka eos"
	if e.Err() != nil {
		_ = cl.EndTransaction(ctx, kgo.TryAbort) // want effect "rollback (*kgo.Client).EndTransaction"
		return
	}
	_ = cl.EndTransaction(ctx, kgo.TryCommit) // want effect "commit (*kgo.Client).EndTransaction"
}

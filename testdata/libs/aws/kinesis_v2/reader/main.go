// Kinesis with the SDK v2: the shards of a stream are read by iterators.
package main

import (
	"context"
	"log"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/kinesis"
	"github.com/aws/aws-sdk-go-v2/service/kinesis/types"
)

type reader struct {
	client *kinesis.Client
	stream string
}

func (r *reader) shard(ctx context.Context, id string) error {
	// want subscribe "kinesis clicks" kind "stream"
	it, err := r.client.GetShardIterator(ctx, &kinesis.GetShardIteratorInput{
		StreamName:        aws.String(r.stream),
		ShardId:           aws.String(id),
		ShardIteratorType: types.ShardIteratorTypeTrimHorizon,
	})
	if err != nil {
		return err
	}
	for next := it.ShardIterator; next != nil; time.Sleep(time.Second) { // want effect "pause time.Sleep"
		out, err := r.client.GetRecords(ctx, &kinesis.GetRecordsInput{ShardIterator: next})
		if err != nil {
			return err
		}
		for _, rec := range out.Records {
			onRecord(rec)
		}
		next = out.NextShardIterator
	}
	return nil
}

func onRecord(rec types.Record) { log.Println(string(rec.Data)) }

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	r := &reader{client: kinesis.NewFromConfig(cfg), stream: "clicks"}
	out, err := r.client.ListShards(ctx, &kinesis.ListShardsInput{StreamName: aws.String(r.stream)})
	if err != nil {
		panic(err)
	}
	for _, s := range out.Shards {
		go r.shard(ctx, *s.ShardId)
	}
	select {}
}

// Firehose with the SDK v2: a delivery stream that is fed from a Kinesis stream.
package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/firehose"
	"github.com/aws/aws-sdk-go-v2/service/firehose/types"
)

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := firehose.NewFromConfig(cfg)
	// want bind "kinesis journal -> firehose journal-to-lake"
	client.CreateDeliveryStream(ctx, &firehose.CreateDeliveryStreamInput{
		DeliveryStreamName: aws.String("journal-to-lake"),
		DeliveryStreamType: types.DeliveryStreamTypeKinesisStreamAsSource,
		KinesisStreamSourceConfiguration: &types.KinesisStreamSourceConfiguration{
			KinesisStreamARN: aws.String("arn:aws:kinesis:eu-west-1:123456789012:stream/journal"),
			RoleARN:          aws.String("arn:aws:iam::123456789012:role/firehose"),
		},
		ExtendedS3DestinationConfiguration: &types.ExtendedS3DestinationConfiguration{
			BucketARN: aws.String("arn:aws:s3:::lake"),
			RoleARN:   aws.String("arn:aws:iam::123456789012:role/firehose"),
		},
	})
	// Direct put: nothing feeds it but calls.
	client.CreateDeliveryStream(ctx, &firehose.CreateDeliveryStreamInput{DeliveryStreamName: aws.String("clicks-to-lake"), DeliveryStreamType: types.DeliveryStreamTypeDirectPut})
}

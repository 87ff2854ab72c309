// DynamoDB: items, pages and a transaction of writes.
package main

import (
	"context"
	"log"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

type sessions struct {
	client *dynamodb.Client
	table  string
}

func (s *sessions) get(ctx context.Context, key map[string]types.AttributeValue) error {
	_, err := s.client.GetItem(ctx, &dynamodb.GetItemInput{TableName: aws.String(s.table), Key: key}) // want effect "read (*dynamodb.Client).GetItem"
	return err
}

func (s *sessions) put(ctx context.Context, item map[string]types.AttributeValue) error {
	_, err := s.client.PutItem(ctx, &dynamodb.PutItemInput{TableName: &s.table, Item: item}) // want effect "write (*dynamodb.Client).PutItem"
	return err
}

func (s *sessions) all(ctx context.Context) error {
	pages := dynamodb.NewScanPaginator(s.client, &dynamodb.ScanInput{TableName: &s.table})
	for pages.HasMorePages() {
		if _, err := pages.NextPage(ctx); err != nil { // want effect "read (*dynamodb.ScanPaginator).NextPage"
			return err
		}
	}
	return nil
}

func (s *sessions) move(ctx context.Context, item map[string]types.AttributeValue) error {
	_, err := s.client.TransactWriteItems(ctx, &dynamodb.TransactWriteItemsInput{TransactItems: []types.TransactWriteItem{ // want effect "write (*dynamodb.Client).TransactWriteItems"
		{Put: &types.Put{TableName: aws.String("archive"), Item: item}},
		{Delete: &types.Delete{TableName: &s.table, Key: item}},
	}})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		log.Fatal(err)
	}
	s := &sessions{client: dynamodb.NewFromConfig(cfg), table: os.Getenv("SESSIONS_TABLE")}
	log.Print(s.get(ctx, nil), s.put(ctx, nil), s.all(ctx), s.move(ctx, nil))
	_, err = s.client.DescribeTable(ctx, &dynamodb.DescribeTableInput{TableName: &s.table}) // no effect
	log.Print(err)
}

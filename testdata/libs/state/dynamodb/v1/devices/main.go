// DynamoDB with the SDK v1, by its client and by the interface for tests.
package main

import (
	"log"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/dynamodb"
	"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbiface"
)

func put(db dynamodbiface.DynamoDBAPI) error {
	_, err := db.UpdateItem(&dynamodb.UpdateItemInput{TableName: aws.String("devices")}) // want effect "write (dynamodbiface.DynamoDBAPI).UpdateItem"
	return err
}

func main() {
	db := dynamodb.New(session.Must(session.NewSession()))
	_, err := db.Query(&dynamodb.QueryInput{TableName: aws.String("devices")}) // want effect "read (*dynamodb.DynamoDB).Query"
	log.Print(err, put(db))
	err = db.ScanPages(&dynamodb.ScanInput{TableName: aws.String("devices")}, func(*dynamodb.ScanOutput, bool) bool { return true }) // want effect "read (*dynamodb.DynamoDB).ScanPages"
	log.Print(err)
}

// The MongoDB driver v1: a session is an interface.
package main

import (
	"context"
	"log"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
)

func main() {
	ctx := context.Background()
	client, err := mongo.Connect(ctx, options.Client().ApplyURI("mongodb://db:27017"))
	if err != nil {
		log.Fatal(err)
	}
	audits := client.Database("shop").Collection("audits")
	err = audits.FindOne(ctx, bson.M{"_id": 1}).Err() // want effect "read (*mongo.Collection).FindOne"
	log.Print(err)
	err = client.UseSession(ctx, func(sc mongo.SessionContext) error {
		if err := sc.StartTransaction(); err != nil { // want effect "begin (mongo.Session).StartTransaction"
			return err
		}
		if _, err := audits.InsertMany(sc, []any{bson.M{"a": 1}}); err != nil { // want effect "write (*mongo.Collection).InsertMany"
			return sc.AbortTransaction(sc) // want effect "rollback (mongo.Session).AbortTransaction"
		}
		return sc.CommitTransaction(sc) // want effect "commit (mongo.Session).CommitTransaction"
	})
	log.Print(err)
}

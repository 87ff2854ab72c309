// The MongoDB driver: reads, writes and a session's transaction.
package main

import (
	"context"
	"log"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

const cartsCollection = "carts"

func checkout(ctx context.Context, client *mongo.Client, carts *mongo.Collection) error {
	session, err := client.StartSession()
	if err != nil {
		return err
	}
	defer session.EndSession(ctx)
	// want effect "begin (*mongo.Session).WithTransaction"
	_, err = session.WithTransaction(ctx, func(ctx context.Context) (any, error) {
		_, err := carts.UpdateOne(ctx, bson.D{{Key: "_id", Value: 1}}, bson.D{{Key: "$set", Value: bson.D{}}}) // want effect "write (*mongo.Collection).UpdateOne"
		return nil, err
	})
	return err
}

func main() {
	client, err := mongo.Connect(options.Client().ApplyURI("mongodb://db:27017"))
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	carts := client.Database("shop").Collection(cartsCollection)
	cur, err := carts.Find(ctx, bson.D{}) // want effect "read (*mongo.Collection).Find"
	if err != nil {
		log.Fatal(err)
	}
	defer cur.Close(ctx)
	n, err := carts.CountDocuments(ctx, bson.D{})                                               // want effect "read (*mongo.Collection).CountDocuments"
	_, err2 := carts.InsertOne(ctx, bson.D{})                                                   // want effect "write (*mongo.Collection).InsertOne"
	err3 := carts.FindOneAndUpdate(ctx, bson.D{}, bson.D{{Key: "$inc", Value: bson.D{}}}).Err() // want effect "write (*mongo.Collection).FindOneAndUpdate"
	log.Print(n, err, err2, err3, checkout(ctx, client, carts), carts.Name())
}

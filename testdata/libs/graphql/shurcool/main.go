// shurcooL/graphql: a query is a struct, whose fields (or their tags) are the root fields.
package main

import (
	"context"
	"log"
	"os"

	"github.com/shurcooL/graphql"
)

type review struct {
	Stars graphql.Int
	Text  graphql.String
}

type reviewQuery struct {
	Review review   `graphql:"review(id: $id)"`
	Top    []review // origin: the name of the field
}

func find(ctx context.Context, client *graphql.Client, id string) (review, error) {
	var q reviewQuery
	// want call "graphql -> reviews Query.review"
	err := client.Query(ctx, &q, map[string]any{"id": graphql.ID(id)}) // want call "graphql -> reviews Query.top"
	return q.Review, err
}

func main() {
	ctx := context.Background()
	client := graphql.NewClient("http://reviews:8080/graphql", nil)
	r, err := find(ctx, client, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	log.Println(r.Stars)

	var m struct { // origin: the tag of its field
		CreateReview struct{ Stars graphql.Int } `graphql:"createReview(stars: $stars)"`
	}
	_ = client.Mutate(ctx, &m, map[string]any{"stars": graphql.Int(5)}) // want call "graphql -> reviews Mutation.createReview"
}

// Which of several GraphQL servers is called is told by the address, not by the operation.
package main

import (
	"context"
	"log"
	"os"

	"github.com/shurcooL/graphql"
)

func main() {
	ctx := context.Background()
	var car struct { // origin: the tag of its field
		Car graphql.String `graphql:"car(id: 7)"`
	}
	if err := graphql.NewClient("http://cars:8080/query", nil).Query(ctx, &car, nil); err != nil { // want call "graphql -> cars Query.car"
		log.Fatal(err)
	}
	var trip struct{ Trip graphql.String }                                                 // origin: the name of its field
	_ = graphql.NewClient("http://trips:8080/query", nil).Query(ctx, &trip, nil)           // want call "graphql -> trips Query.trip"
	var viewer struct{ Viewer struct{ Login string } }                                     // origin: the name of its field
	_ = graphql.NewClient("https://api.github.com/graphql", nil).Query(ctx, &viewer, nil)  // want call "graphql -> api.github.com Query.viewer"
	_ = graphql.NewClient(os.Getenv("ARCHIVE_URL")+"/query", nil).Query(ctx, &viewer, nil) // want call "graphql -> ${ARCHIVE_URL} Query.viewer"
}

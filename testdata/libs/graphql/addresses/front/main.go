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
	var car struct {
		Car graphql.String `graphql:"car(id: 7)"`
	}
	// wrong call "graphql -> cars *" because the root fields are not read
	if err := graphql.NewClient("http://cars:8080/query", nil).Query(ctx, &car, nil); err != nil { // miss call "graphql -> cars Query.car" because the root fields are not read
		log.Fatal(err)
	}
	var trip struct{ Trip graphql.String }
	// wrong call "graphql -> trips *" because the root fields are not read
	_ = graphql.NewClient("http://trips:8080/query", nil).Query(ctx, &trip, nil) // miss call "graphql -> trips Query.trip" because the root fields are not read
	var viewer struct{ Viewer struct{ Login string } }
	// wrong call "graphql -> api.github.com *" because the root fields are not read
	_ = graphql.NewClient("https://api.github.com/graphql", nil).Query(ctx, &viewer, nil) // miss call "graphql -> api.github.com Query.viewer" because the root fields are not read
	// wrong unresolved call "graphql" because an address that is a setting is lost
	_ = graphql.NewClient(os.Getenv("ARCHIVE_URL")+"/query", nil).Query(ctx, &viewer, nil) // miss call "graphql -> ${ARCHIVE_URL} Query.viewer" because the root fields are not read
}

// hasura/go-graphql-client: queries by struct and by text, mutations, subscriptions.
package main

import (
	"context"
	"log"
	"os"

	"github.com/hasura/go-graphql-client"
)

type driver struct{ Name string }

func main() {
	ctx := context.Background()
	client := graphql.NewClient("http://fleet:8080/v1/graphql", nil, graphql.WithRetry(3)).WithDebug(false)

	var q struct {
		Driver driver `graphql:"driver(id: $id)"`
	}
	// wrong call "graphql -> fleet *" because the root fields are not read
	if err := client.Query(ctx, &q, map[string]any{"id": graphql.ID(os.Args[1])}); err != nil { // miss call "graphql -> fleet Query.driver" because the root fields are not read
		log.Fatal(err)
	}
	var trips struct{ Trips []struct{ ID string } }
	// wrong call "graphql -> fleet *" because the root fields are not read
	_ = client.NamedQuery(ctx, "Trips", &trips, nil, graphql.OperationName("Trips")) // miss call "graphql -> fleet Query.trips" because the root fields are not read

	var m struct {
		Assign struct{ ID string } `graphql:"assign_driver(trip: $trip)"`
	}
	// wrong call "graphql -> fleet *" because the root fields are not read
	_ = client.Mutate(ctx, &m, map[string]any{"trip": "7"}) // miss call "graphql -> fleet Mutation.assign_driver" because the root fields are not read

	var out struct{ Zones []struct{ ID string } }
	// wrong call "graphql -> fleet *" because the root fields are not read
	_ = client.Exec(ctx, `query Zones { zones { id } }`, &out, nil) // miss call "graphql -> fleet Query.zones" because the root fields are not read
	// wrong call "graphql -> fleet *" because the root fields are not read
	_, _ = client.ExecRaw(ctx, `mutation { resetZones { affected_rows } }`, nil) // miss call "graphql -> fleet Mutation.resetZones" because the root fields are not read
	log.Println(graphql.ConstructQuery(&q, nil))

	sub := graphql.NewSubscriptionClient("ws://fleet:8080/v1/graphql").WithLog(log.Println)
	defer sub.Close()
	var s struct {
		Positions []struct{ Lat float64 } `graphql:"positions(trip: $trip)"`
	}
	// wrong call "graphql -> fleet *" because the root fields are not read
	_, err := sub.Subscribe(&s, map[string]any{"trip": "7"}, func(data []byte, err error) error { return err }) // miss call "graphql -> fleet Subscription.positions" because the root fields are not read
	if err != nil {
		log.Fatal(err)
	}
	// wrong call "graphql -> fleet *" because the root fields are not read
	_, _ = sub.Exec(`subscription { alerts { text } }`, nil, func(data []byte, err error) error { return err }) // miss call "graphql -> fleet Subscription.alerts" because the root fields are not read
	log.Fatal(sub.Run())
}

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

	var q struct { // origin: the tag of its field
		Driver driver `graphql:"driver(id: $id)"`
	}
	if err := client.Query(ctx, &q, map[string]any{"id": graphql.ID(os.Args[1])}); err != nil { // want call "graphql -> fleet Query.driver"
		log.Fatal(err)
	}
	var trips struct{ Trips []struct{ ID string } }
	_ = client.NamedQuery(ctx, "Trips", &trips, nil, graphql.OperationName("Trips")) // want call "graphql -> fleet Query.trips"

	var m struct { // origin: the tag of its field
		Assign struct{ ID string } `graphql:"assign_driver(trip: $trip)"`
	}
	_ = client.Mutate(ctx, &m, map[string]any{"trip": "7"}) // want call "graphql -> fleet Mutation.assign_driver"

	var out struct{ Zones []struct{ ID string } }
	_ = client.Exec(ctx, `query Zones { zones { id } }`, &out, nil)              // want call "graphql -> fleet Query.zones"
	_, _ = client.ExecRaw(ctx, `mutation { resetZones { affected_rows } }`, nil) // want call "graphql -> fleet Mutation.resetZones"
	log.Println(graphql.ConstructQuery(&q, nil))

	sub := graphql.NewSubscriptionClient("ws://fleet:8080/v1/graphql").WithLog(log.Println)
	defer sub.Close()
	var s struct { // origin: the tag of its field
		Positions []struct{ Lat float64 } `graphql:"positions(trip: $trip)"`
	}
	_, err := sub.Subscribe(&s, map[string]any{"trip": "7"}, func(data []byte, err error) error { return err }) // want call "graphql -> fleet Subscription.positions"
	if err != nil {
		log.Fatal(err)
	}
	_, _ = sub.Exec(`subscription { alerts { text } }`, nil, func(data []byte, err error) error { return err }) // want call "graphql -> fleet Subscription.alerts"
	log.Fatal(sub.Run())
}

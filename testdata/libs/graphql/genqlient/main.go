// Khan/genqlient: the generated functions hold the query's text.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/Khan/genqlient/graphql"

	"libs/graphql/genqlient/generated"
)

type authed struct{ next http.RoundTripper }

func (a authed) RoundTrip(req *http.Request) (*http.Response, error) {
	req.Header.Set("Authorization", "bearer "+os.Getenv("TOKEN"))
	return a.next.RoundTrip(req)
}

func main() {
	ctx := context.Background()
	hc := &http.Client{Timeout: time.Second, Transport: authed{http.DefaultTransport}}
	users := graphql.NewClient("http://users:8080/query", hc)
	// wrong call "graphql -> users *" because the root fields are not read
	got, err := generated.GetUser(ctx, users, os.Args[1]) // miss call "graphql -> users Query.user" because the root fields are not read
	if err != nil {
		log.Fatal(err)
	}
	log.Println(got.User.Name)
	// wrong call "graphql -> users *" because the root fields are not read
	_, _ = generated.RenameUser(ctx, users, got.User.Id, "x") // miss call "graphql -> users Mutation.rename" because the root fields are not read

	mirror := graphql.NewClient(os.Getenv("MIRROR_URL"), http.DefaultClient)
	// wrong unresolved call "graphql" because the address is lost
	_, _ = generated.ListUsers(ctx, mirror) // miss call "graphql -> ${MIRROR_URL} Query.users" because the root fields are not read
}

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
	hc := &http.Client{Timeout: time.Second, Transport: authed{http.DefaultTransport}} // want effect "deadline http.Client{}" duration "1s"
	users := graphql.NewClient("http://users:8080/query", hc)
	got, err := generated.GetUser(ctx, users, os.Args[1]) // want call "graphql -> users Query.user"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(got.User.Name)
	_, _ = generated.RenameUser(ctx, users, got.User.Id, "x") // want call "graphql -> users Mutation.rename"

	mirror := graphql.NewClient(os.Getenv("MIRROR_URL"), http.DefaultClient)
	_, _ = generated.ListUsers(ctx, mirror) // want call "graphql -> ${MIRROR_URL} Query.users"
}

// Asks several servers for fields of the same names.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/machinebox/graphql"
)

const userFields = `fragment fields on User { login }`

func ask(c *graphql.Client, query string) {
	if err := c.Run(context.Background(), graphql.NewRequest(query), nil); err != nil {
		log.Println(err)
	}
}

func main() {
	ask(graphql.NewClient("http://accounts:8080/graphql"), `{ users { ...fields } } `+userFields) // want call "graphql -> accounts Query.users"
	ask(graphql.NewClient("http://localhost:8081/graphql"), `{ users }`)                          // want call "graphql -> mirror Query.users"
	ask(graphql.NewClient("https://api.github.com/graphql"), `{ viewer { login } }`)              // want call "graphql -> api.github.com Query.viewer"
	ask(graphql.NewClient(os.Getenv("DIRECTORY_URL")+"/query"), `{ viewer { login } }`)           // want call "graphql -> ${DIRECTORY_URL} Query.viewer"
	ask(graphql.NewClient(os.Args[1]), `{ viewer { login } }`)                                    // want call "graphql -> accounts Query.viewer"
	ask(graphql.NewClient(os.Args[1]), `{ users { login } }`)                                     // want unresolved call "graphql" reason "not known"

	q := fmt.Sprintf(`query { user(id: %q) { login } }`, os.Args[2])
	ask(graphql.NewClient("http://accounts:8080/graphql"), q)          // want call "graphql -> accounts Query.user"
	ask(graphql.NewClient("http://accounts:8080/graphql"), os.Args[3]) // want call "graphql -> accounts *"
}

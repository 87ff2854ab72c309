// graphql-go/graphql: a schema that is built from objects; only fields of the root types are operations.
package main

import (
	"log"
	"net/http"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/handler"
)

type repo struct{}

func (r *repo) todo(p graphql.ResolveParams) (any, error)  { return nil, nil }
func (r *repo) todos(p graphql.ResolveParams) (any, error) { return nil, nil }
func createTodo(p graphql.ResolveParams) (any, error)      { return nil, nil }

var todoType = graphql.NewObject(graphql.ObjectConfig{
	Name: "Todo",
	Fields: graphql.Fields{
		"id":   &graphql.Field{Type: graphql.String},
		"text": &graphql.Field{Type: graphql.String, Resolve: func(p graphql.ResolveParams) (any, error) { return "", nil }},
	},
})

func queries(r *repo) *graphql.Object {
	fields := graphql.Fields{
		"todo": &graphql.Field{
			Type:    todoType,
			Args:    graphql.FieldConfigArgument{"id": &graphql.ArgumentConfig{Type: graphql.String}},
			Resolve: r.todo,
		},
		"todos": &graphql.Field{Type: graphql.NewList(todoType), Resolve: r.todos},
	}
	fields["todoCount"] = &graphql.Field{Type: graphql.Int, Resolve: func(p graphql.ResolveParams) (any, error) { return len(todoType.Fields()), nil }}
	return graphql.NewObject(graphql.ObjectConfig{Name: "RootQuery", Fields: fields})
}

func onDone(p graphql.ResolveParams) (any, error) { return make(chan any), nil }

var subscriptions = graphql.NewObject(graphql.ObjectConfig{
	Name: "Subscription",
	Fields: graphql.FieldsThunk(func() graphql.Fields {
		return graphql.Fields{"todoDone": &graphql.Field{Type: todoType, Subscribe: onDone}}
	}),
})

func main() {
	mutations := graphql.NewObject(graphql.ObjectConfig{
		Name: "RootMutation",
		Fields: graphql.Fields{
			"createTodo": &graphql.Field{Type: todoType, Resolve: createTodo},
		},
	})
	// want endpoint "graphql Query.todo" handler "repo.todo"
	// want endpoint "graphql Query.todos" handler "repo.todos"
	// want endpoint "graphql Query.todoCount" handler "queries"
	// want endpoint "graphql Mutation.createTodo" handler "createTodo"
	// want endpoint "graphql Subscription.todoDone" handler "onDone"
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: queries(&repo{}), Mutation: mutations, Subscription: subscriptions})
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/graphql", handler.New(&handler.Config{Schema: &schema, Pretty: true})) // want endpoint "http * /graphql"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

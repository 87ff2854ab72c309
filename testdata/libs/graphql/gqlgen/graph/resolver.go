package graph

// Resolver holds what the resolvers need.
type Resolver struct {
	Placed chan *Order
}

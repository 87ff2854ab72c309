package graph

// Resolver has no dependencies here.
type Resolver struct{}

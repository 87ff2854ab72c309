// Package chattycall reports a synchronous call for each item of a list.
//
// # Analyzer chattycall
//
// chattycall: report a synchronous call for each item of a list
//
// A loop calls another service once per item, or a GraphQL resolver once per element of the list that it belongs to
// (N+1). Latency and load grow with the list, and the chance that one of N calls fails grows with it: what took 20 ms with
// one order takes 2 s with a hundred. Goroutines hide the time, not the load.
//
// Give the other service an operation that takes all ids at once, collect the ids in a batch loader, or keep a copy of what
// is needed that its events keep fresh.
//
// Reported:
//
//	for _, o := range orders {
//		user, err := users.GetUser(ctx, &userpb.GetUserRequest{Id: o.UserID})
//		...
//	}
//
// Not reported:
//
//	all, err := users.BatchGetUsers(ctx, &userpb.BatchGetUsersRequest{Ids: userIDs(orders)})
//	for _, o := range orders {
//		user := all[o.UserID]
//		...
//	}
package chattycall

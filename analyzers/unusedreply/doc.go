// Package unusedreply reports a synchronous call of which only the error is used.
//
// # Analyzer unusedreply
//
// unusedreply: report a synchronous call of which only the error is used
//
// The caller waits for another service and uses nothing of its answer but whether it failed. Where it need not know that
// at once, an event does the same: the caller does not go down with the other service, and others can listen, too.
//
// Leave the call as it is where its failure must stop the caller, such as a charge or a check.
//
// Reported:
//
//	if _, err := stats.RecordView(ctx, &statspb.View{Page: page}); err != nil {
//		log.Print(err)
//	}
//
// Not reported:
//
//	bus.Publish(ctx, "page.viewed", View{Page: page})
package unusedreply

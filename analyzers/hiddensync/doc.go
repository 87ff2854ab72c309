// Package hiddensync reports a publish whose outcome is then waited for.
//
// # Analyzer hiddensync
//
// hiddensync: report a publish whose outcome is then waited for
//
// After an asynchronous publish, the same activation waits for what only the consumer's work can bring: it polls a
// database or an endpoint, blocks until a reply comes in, or sends the message as a request over a broker. It looks
// asynchronous and is not: the caller is down when the consumer is, and slow when the queue is long; and what a
// synchronous call tells at once, an error, it learns by running out of time.
//
// Return as soon as the message is sent and let the outcome come as an event, or call the other service synchronously,
// where everybody can see it.
//
// Reported:
//
//	bus.Publish(ctx, "refund.requested", refund)
//	for range 20 {
//		if status, _ := payments.RefundStatus(ctx, refund.ID); status == "done" {
//			return nil
//		}
//		time.Sleep(250 * time.Millisecond)
//	}
//
// Not reported:
//
//	bus.Publish(ctx, "refund.requested", refund)
//	return nil // the consumer of refund.completed goes on
package hiddensync

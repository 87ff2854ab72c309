// Package lostpublish reports a publish of which nobody learns that it failed.
//
// # Analyzer lostpublish
//
// lostpublish: report a publish of which nobody learns that it failed
//
// The error of a publish is thrown away: the result is not used, is assigned to _, or belongs to a goroutine or deferred
// call; or the producer only queues the message, and nobody reads its errors or its reports of delivery. When the broker is down, or the message is too large, the event is lost, the work goes on as if it had been sent,
// and no log says so.
//
// Return the error, or at least log and count it. A comment that the loss is meant belongs beside an ignore directive.
//
// Reported:
//
//	w.WriteMessages(ctx, msg)
//	go bus.Publish(ctx, "order.placed", order)
//
// Not reported:
//
//	if err := w.WriteMessages(ctx, msg); err != nil {
//		return fmt.Errorf("publish order.placed: %w", err)
//	}
package lostpublish

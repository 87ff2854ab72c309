// Package ackearly reports a message that is acknowledged before it is handled.
//
// # Analyzer ackearly
//
// ackearly: report a message that is acknowledged before it is handled
//
// A message is acknowledged, deleted or committed, and then handled; or the subscription acknowledges by itself as soon
// as it delivers. When the handler fails or the process dies in between, the broker does not deliver again: the message is
// lost and nobody learns of it.
//
// Acknowledge after the handler returned without an error, and make the handler safe to run twice.
//
// Reported:
//
//	for msg := range msgs {
//		msg.Ack(false)
//		if err := s.ship(ctx, msg.Body); err != nil {
//			log.Print(err) // too late
//		}
//	}
//
// Not reported:
//
//	for msg := range msgs {
//		if err := s.ship(ctx, msg.Body); err != nil {
//			msg.Nack(false, true)
//			continue
//		}
//		msg.Ack(false)
//	}
package ackearly

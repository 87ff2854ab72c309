// Package publishintx reports a publish inside a database transaction.
//
// # Analyzer publishintx
//
// publishintx: report a publish inside a database transaction
//
// A message is sent between begin and commit. The broker is no part of the transaction: when the commit fails, or the
// transaction is rolled back, others act on something that never happened; and a consumer that is quick looks for a row
// that is not there yet. While the broker is slow, the transaction holds its locks.
//
// Write the message to an outbox table in the same transaction and let a relay publish it, or publish after the commit and
// accept that a crash in between loses the message (dualwrite=on reports those, too).
//
// Flags:
//
//   - -publishintx.dualwrite: also report a publish after the commit, where nothing like an outbox keeps the message; of on, off (default off)
//
// Reported:
//
//	tx, _ := db.BeginTx(ctx, nil)
//	tx.ExecContext(ctx, "INSERT INTO orders ...")
//	producer.Publish(ctx, "order.placed", order)
//	return tx.Commit()
//
// Not reported:
//
//	tx, _ := db.BeginTx(ctx, nil)
//	tx.ExecContext(ctx, "INSERT INTO orders ...")
//	tx.ExecContext(ctx, "INSERT INTO outbox ...")
//	return tx.Commit()
package publishintx

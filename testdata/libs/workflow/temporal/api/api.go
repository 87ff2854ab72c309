// Package api names what both sides know.
package api

// Queues, signals and queries.
const (
	TaskQueue    = "ORDERS"
	PaymentQueue = "PAYMENTS"
	SignalCancel = "cancel"
	QueryState   = "state"
)

package events

// PaymentRetry is a charge that the card processor could not answer. It waits in an SQS
// queue for the payment worker, which alone consumes it.
type PaymentRetry struct {
	BookingID   string `json:"booking_id"`
	CardToken   string `json:"card_token"`
	AmountCents int64  `json:"amount_cents"`
}

// RefundRequested asks payment, through an SQS queue, to pay a booking back.
type RefundRequested struct {
	BookingID   string `json:"booking_id"`
	AmountCents int64  `json:"amount_cents"`
}

package events

// TopicStatementRequested is the Kafka topic of the statements that settlement wants
// analytics to add up.
const TopicStatementRequested = "statement.requested"

// TopicStatementReady is the Kafka topic of the statements that analytics has added up.
const TopicStatementReady = "statement.ready"

// StatementRequested asks what a concert has earned.
type StatementRequested struct {
	RequestID string `json:"request_id"`
	ConcertID string `json:"concert_id"`
}

// StatementReady answers the StatementRequested with the same request id.
type StatementReady struct {
	RequestID   string `json:"request_id"`
	Bookings    int32  `json:"bookings"`
	AmountCents int64  `json:"amount_cents"`
}

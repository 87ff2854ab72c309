// Package events holds the contracts between the services: the names of the channels that
// are the same everywhere, and the payloads. Names that differ per environment (SNS topics
// and SQS queues) come from the deployment; their payloads are here all the same.
package events

import "time"

// TopicBookingEvents is the Kafka log of everything that happened to a booking, in order
// per booking. It is kept for ever, so a new reader can replay it from the start.
const TopicBookingEvents = "booking.events"

// The types of a BookingEvent.
const (
	BookingEventCompleted = "completed"
	BookingEventCancelled = "cancelled"
)

// BookingEvent is one entry of the booking log.
type BookingEvent struct {
	Type        string    `json:"type"`
	BookingID   string    `json:"booking_id"`
	ConcertID   string    `json:"concert_id"`
	AmountCents int64     `json:"amount_cents"`
	At          time.Time `json:"at"`
}

// PartitionKey keeps the events of one booking in order.
func (e BookingEvent) PartitionKey() string { return e.BookingID }

// BookingCompleted says that a booking is paid. It goes to an SNS topic and from there,
// raw, to one SQS queue per interested service.
type BookingCompleted struct {
	BookingID   string   `json:"booking_id"`
	MemberID    string   `json:"member_id"`
	ConcertID   string   `json:"concert_id"`
	Seats       []string `json:"seats"`
	AmountCents int64    `json:"amount_cents"`
}

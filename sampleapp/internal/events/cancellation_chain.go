package events

// FAULT choreography: the cancellation of a booking is a chain of six events over seven
// services, each of which knows only the next step. Nobody oversees it: when a step is
// lost, no service notices that the member never got the money back, and nobody can say
// how far a cancellation is. Booking should orchestrate it, as it does a purchase.
//
//	booking    --requested-->       inventory
//	inventory  --seats-released-->  waitlist
//	waitlist   --seats-offered-->   settlement
//	settlement --payout-reversed--> member
//	member     --points-returned--> payment
//	payment    --refunded-->        analytics
//
// Each step is in a file named cancellation_chain.go of its service.

// StreamCancellation is the JetStream stream that keeps the steps of all cancellations.
const StreamCancellation = "CANCELLATION"

// SubjectsCancellation matches every step.
const SubjectsCancellation = "cancellation.*"

// The steps, in the order in which they happen.
const (
	// SubjectCancellationRequested says that a member cancels a booking.
	SubjectCancellationRequested = "cancellation.requested"
	// SubjectCancellationSeatsReleased says that inventory took the seats back.
	SubjectCancellationSeatsReleased = "cancellation.seats-released"
	// SubjectCancellationSeatsOffered says that the waiting list was offered the seats.
	SubjectCancellationSeatsOffered = "cancellation.seats-offered"
	// SubjectCancellationPayoutReversed says that the promoter's share was taken back.
	SubjectCancellationPayoutReversed = "cancellation.payout-reversed"
	// SubjectCancellationPointsReturned says that the loyalty points were taken back.
	SubjectCancellationPointsReturned = "cancellation.points-returned"
	// SubjectCancellationRefunded says that the member has the money back: the end.
	SubjectCancellationRefunded = "cancellation.refunded"
)

// Cancellation is the payload of every step: what is cancelled, and for whom.
type Cancellation struct {
	BookingID   string   `json:"booking_id"`
	MemberID    string   `json:"member_id"`
	ConcertID   string   `json:"concert_id"`
	Seats       []string `json:"seats"`
	AmountCents int64    `json:"amount_cents"`
}

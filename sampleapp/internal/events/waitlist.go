package events

// StreamWaitlist is the JetStream stream that keeps the waiting list's events.
const StreamWaitlist = "WAITLIST"

// SubjectWaitlistJoinedAll matches the joins of every concert.
const SubjectWaitlistJoinedAll = "waitlist.joined.*"

// SubjectWaitlistJoined returns the subject of the joins of one concert.
func SubjectWaitlistJoined(concertID string) string {
	return "waitlist.joined." + concertID
}

// WaitlistJoined says that a member waits for tickets of a concert.
type WaitlistJoined struct {
	ConcertID string `json:"concert_id"`
	MemberID  string `json:"member_id"`
	Position  int32  `json:"position"`
}

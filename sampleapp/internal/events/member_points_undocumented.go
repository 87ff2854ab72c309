package events

// FAULT undocumented: neither the topic below nor its payload says what it means, when it
// is sent or what the numbers count, and no other document does. Whoever subscribes has to
// read the publisher's code, and breaks when that changes.

const TopicMemberPoints = "member.points"

type MemberPoints struct {
	MemberID string `json:"member_id"`
	Delta    int64  `json:"delta"`
}

func (e MemberPoints) PartitionKey() string { return e.MemberID }

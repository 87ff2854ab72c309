package events

// TopicInventoryChanged is the Kafka topic that tells how many tickets of a concert were
// sold or given back.
const TopicInventoryChanged = "inventory.changed"

// InventoryChanged says that seats of a concert changed hands.
type InventoryChanged struct {
	ConcertID string   `json:"concert_id"`
	Seats     []string `json:"seats"`
	// Status is the new status of the seats: "sold" or "free".
	Status string `json:"status"`
}

// PartitionKey keeps the changes of one concert in order.
func (e InventoryChanged) PartitionKey() string { return e.ConcertID }

// ChannelSeatUpdates is the Redis Pub/Sub channel that open seat maps listen to. A page
// that misses an update is put right by the next one.
const ChannelSeatUpdates = "seat-updates"

// SeatUpdate is a change of seats as an open seat map shows it.
type SeatUpdate struct {
	ConcertID string   `json:"concert_id"`
	Seats     []string `json:"seats"`
	// Status is the new status of the seats: "free", "held" or "sold".
	Status string `json:"status"`
	// Left is how many tickets are left, or -1 when the update does not change it.
	Left int32 `json:"left"`
}

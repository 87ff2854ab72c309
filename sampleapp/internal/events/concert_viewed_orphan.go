package events

// TopicConcertViewed is the Kafka topic of page views of concerts.
//
// FAULT orphanpublish: concert publishes to it and nobody subscribes, so it costs disk and
// a write per view for nothing. See services/concert/viewed_orphan.go.
const TopicConcertViewed = "concert.viewed"

// ConcertViewed says that somebody looked at a concert.
type ConcertViewed struct {
	ConcertID string `json:"concert_id"`
}

package events

// TopicPromotionStarted is the Kafka topic of promotions that members should hear of.
//
// FAULT orphansubscribe: notification subscribes to it and nobody publishes, so its handler
// never runs. See services/notification/promotion_orphan.go.
const TopicPromotionStarted = "promotion.started"

// PromotionStarted says that a concert is sold at a lower price.
type PromotionStarted struct {
	ConcertID string `json:"concert_id"`
	Percent   int32  `json:"percent"`
}

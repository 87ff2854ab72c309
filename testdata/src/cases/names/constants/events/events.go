// Package events names what happens.
package events

// OrderCreated is published when an order has been stored.
const OrderCreated = "orders.created"

// A Topic is the name of a topic.
type Topic string

// OrderCancelled is published when the customer gives up.
const OrderCancelled Topic = "orders.cancelled"

// OrderLost is not published by anybody.
const OrderLost Topic = "orders.lost"

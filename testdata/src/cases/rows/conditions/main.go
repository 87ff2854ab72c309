// Rows that hold for some arguments only: a command name, a word in a list.
package main

import "fixtures/cases/rows/conditions/conn"

func main() {
	c := &conn.Conn{}
	_, _ = c.Do("PUBLISH", "seats", "1") // want publish "redis-pubsub seats"
	_, _ = c.Do("publish", "halls", "1") // want publish "redis-pubsub halls"
	_, _ = c.Do("SET", "seats", "1")
	_, _ = c.Do("XADD", "bookings", "*", "id") // want publish "redis-stream bookings"
	_, _ = c.Do("XADD", "bookings", "dry")
	// want subscribe "redis-stream arrivals" group "workers" subscribe "redis-stream boards" group "workers"
	_, _ = c.Do("XREADGROUP", "GROUP", "workers", "w1", "COUNT", 1, "STREAMS", "arrivals", "boards", ">", ">")
}

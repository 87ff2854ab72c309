// Lists that are too long to be followed in full: that is told.
package main

import "fixtures/cases/rows/long/bus"

func main() {
	bus.Last([]string{299: "last"})            // want publish "kafka last"
	bus.All([]string{0: "first", 299: "last"}) // want publish "kafka first" unresolved publish "kafka" reason "too many|more names than are followed"
}

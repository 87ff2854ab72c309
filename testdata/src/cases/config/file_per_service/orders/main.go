// Two services read files of one name, each its own; a key that only the other's file has stays symbolic.
package main

import "fixtures/cases/config/file_per_service/settings"

func main() {
	c, err := settings.Load("config.yaml")
	if err != nil {
		return
	}
	settings.Send(c.Topic) // want publish "kafka order-events" from "deployment" alias "${topic}" service "orders"
	settings.Send(c.Only)  // want publish "kafka ${only}" from "symbolic" service "orders"
}

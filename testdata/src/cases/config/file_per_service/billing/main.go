// The other service of the case.
package main

import "fixtures/cases/config/file_per_service/settings"

func main() {
	c, err := settings.Load("config.yaml")
	if err != nil {
		return
	}
	settings.Send(c.Topic) // want publish "kafka bill-events" from "deployment" alias "${topic}" service "billing"
	settings.Send(c.Only)  // want publish "kafka bill-only" from "deployment" alias "${only}" service "billing"
}

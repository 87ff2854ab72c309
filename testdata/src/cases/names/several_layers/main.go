// Settings travel through several layers of structs before they are used.
package main

import (
	"fixtures/cases/names/several_layers/app"
)

func main() {
	app.Run(app.Config{
		Broker: app.Broker{
			Addrs:  []string{"localhost:9092"},
			Topics: app.Topics{Orders: "layer-orders", Stock: "layer-stock"},
		},
	})
}

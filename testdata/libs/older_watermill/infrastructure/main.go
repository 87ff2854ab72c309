// Backends that watermill had before they became modules.
package main

import (
	_ "github.com/ThreeDotsLabs/watermill/message/infrastructure/amqp"
	_ "github.com/ThreeDotsLabs/watermill/message/infrastructure/googlecloud"
	_ "github.com/ThreeDotsLabs/watermill/message/infrastructure/http"
	_ "github.com/ThreeDotsLabs/watermill/message/infrastructure/kafka"
	_ "github.com/ThreeDotsLabs/watermill/message/infrastructure/nats"
)

func main() {}

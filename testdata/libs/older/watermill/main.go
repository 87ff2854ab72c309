// Earlier major versions of watermill's backends.
package main

import (
	_ "github.com/ThreeDotsLabs/watermill-amqp/pkg/amqp"
	_ "github.com/ThreeDotsLabs/watermill-amqp/v2/pkg/amqp"
	_ "github.com/ThreeDotsLabs/watermill-http/pkg/http"
	_ "github.com/ThreeDotsLabs/watermill-jetstream/pkg/jetstream"
	_ "github.com/ThreeDotsLabs/watermill-kafka/pkg/kafka"
	_ "github.com/ThreeDotsLabs/watermill-kafka/v2/pkg/kafka"
	_ "github.com/ThreeDotsLabs/watermill-nats/pkg/nats"
	_ "github.com/ThreeDotsLabs/watermill-sql/pkg/sql"
	_ "github.com/ThreeDotsLabs/watermill-sql/v2/pkg/sql"
	_ "github.com/ThreeDotsLabs/watermill-sql/v3/pkg/sql"
)

func main() {}

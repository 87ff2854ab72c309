module github.com/ThreeDotsLabs/watermill-amqp/v3

go 1.26

require (
	github.com/ThreeDotsLabs/watermill v0.0.0
)

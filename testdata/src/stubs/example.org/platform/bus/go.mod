module example.org/platform/bus

go 1.26

require (
	github.com/segmentio/kafka-go v0.0.0
)

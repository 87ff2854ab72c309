// librdkafka of the first major version, which links into no program with the second.
package main

import (
	_ "github.com/DataDog/dd-trace-go/contrib/confluentinc/confluent-kafka-go/kafka/v2"
)

func main() {}

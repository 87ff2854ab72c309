// Earlier versions of tracing wrappers.
package main

import (
	_ "github.com/DataDog/dd-trace-go/contrib/Shopify/sarama/v2"
	_ "github.com/DataDog/dd-trace-go/contrib/confluentinc/confluent-kafka-go/kafka.v2/v2"
	_ "github.com/aws/aws-xray-sdk-go/v2/xray"
	_ "go.elastic.co/apm/module/apmhttp"
	_ "go.opentelemetry.io/contrib/instrumentation/github.com/Shopify/sarama/otelsarama"
	_ "gopkg.in/DataDog/dd-trace-go.v1/contrib/IBM/sarama.v1"
	_ "gopkg.in/DataDog/dd-trace-go.v1/contrib/Shopify/sarama"
	_ "gopkg.in/DataDog/dd-trace-go.v1/contrib/cloud.google.com/go/pubsub.v1"
	_ "gopkg.in/DataDog/dd-trace-go.v1/contrib/net/http"
)

func main() {}

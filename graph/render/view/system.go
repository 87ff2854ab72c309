package view

import (
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A Family is a group of wire systems that share a colour. The name of the
// system stands on each channel too, so nothing is told by colour alone.
type Family string

// The families of brokers.
const (
	FamilyKafka  Family = "kafka"
	FamilyAWS    Family = "aws"
	FamilyRabbit Family = "rabbitmq"
	FamilyNATS   Family = "nats"
	FamilyRedis  Family = "redis"
	FamilyGCP    Family = "gcp"
	FamilyAzure  Family = "azure"
	FamilyMQTT   Family = "mqtt"
	FamilyOther  Family = "other"
)

type system struct {
	label  string
	family Family
	log    bool // what is sent is kept and can be read again
}

var systems = map[string]system{
	"kafka":            {"Kafka", FamilyKafka, true},
	"pulsar":           {"Pulsar", FamilyKafka, true},
	"sns":              {"SNS", FamilyAWS, false},
	"sqs":              {"SQS", FamilyAWS, false},
	"eventbridge":      {"EventBridge", FamilyAWS, false},
	"kinesis":          {"Kinesis", FamilyAWS, true},
	"rabbitmq":         {"RabbitMQ", FamilyRabbit, false},
	"amqp":             {"AMQP", FamilyRabbit, false},
	"nats":             {"NATS", FamilyNATS, false},
	"nats-jetstream":   {"JetStream", FamilyNATS, true},
	"jetstream":        {"JetStream", FamilyNATS, true},
	"redis-pubsub":     {"Redis Pub/Sub", FamilyRedis, false},
	"redis-stream":     {"Redis stream", FamilyRedis, true},
	"redis-list":       {"Redis list", FamilyRedis, false},
	"asynq":            {"Asynq", FamilyRedis, false},
	"gcp-pubsub":       {"Google Pub/Sub", FamilyGCP, false},
	"azure-servicebus": {"Service Bus", FamilyAzure, false},
	"azure-eventhubs":  {"Event Hubs", FamilyAzure, true},
	"mqtt":             {"MQTT", FamilyMQTT, false},
	"nsq":              {"NSQ", FamilyMQTT, false},
	"dapr":             {"Dapr", FamilyOther, false},
}

// SystemLabel is the name of a wire system as people write it; a system that is
// not known here is shown by its id.
func SystemLabel(id string) string {
	if s, ok := systems[id]; ok {
		return s.label
	}
	if id == "" {
		return "unknown"
	}
	return id
}

// FamilyOf is the family of a wire system.
func FamilyOf(id string) Family {
	if s, ok := systems[id]; ok {
		return s.family
	}
	return FamilyOther
}

// ShapeOf is the outline of a channel. What counts is how it behaves: a Kafka
// topic is a log whatever it is called.
func ShapeOf(c graph.Channel) Shape {
	switch {
	case c.Kind == graph.KindQueue:
		return ShapeQueue
	case c.Kind == graph.KindExchange:
		return ShapeExchange
	case c.Kind == graph.KindStream || systems[c.System].log:
		return ShapeLog
	}
	return ShapeTopic
}

// Kicker says in words what a channel is: "Kafka topic", "SQS queue".
func Kicker(c graph.Channel) string {
	label, kind := SystemLabel(c.System), string(c.Kind)
	switch {
	case c.System == "redis-list" && c.Kind == graph.KindQueue:
		kind = ""
	case c.System == kind || strings.HasSuffix(label, kind):
		kind = "" // "Redis stream" says it
	}
	if kind == "" {
		return label
	}
	return label + " " + kind
}

// ProtocolLabel is the name of a synchronous protocol as people write it.
func ProtocolLabel(p string) string {
	switch p {
	case "http":
		return "HTTP"
	case "grpc":
		return "gRPC"
	case "graphql":
		return "GraphQL"
	case "thrift":
		return "Thrift"
	case "dapr-invoke":
		return "Dapr"
	case "nats-request":
		return "NATS request"
	case "amqp-rpc":
		return "AMQP RPC"
	case "websocket":
		return "WebSocket"
	case "other", "":
		return "call"
	}
	return p
}

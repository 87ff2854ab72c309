package deploy

import (
	"cmp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// collectBindings reads how a resource moves messages between channels, or into
// functions.
func (s *stack) collectBindings(id string) {
	props, pos := get(s.resources[id], "Properties"), s.at(s.keys[id])
	self := func() end { return channel(s.identity(id, 0), "") }
	switch s.kind(id) {
	case "AWS::SNS::Subscription":
		s.subscription(s.end(props, "TopicArn", "sns"), props, pos)
	case "AWS::SNS::Topic":
		for _, n := range s.items(get(props, "Subscription")) {
			s.subscription(self(), n, s.at(n))
		}
	case "AWS::SQS::Queue":
		if n := s.get(props, "RedrivePolicy"); n != nil {
			s.reading.deadLetter(self(), s.eval(n, 0), s.at(n))
		}
	case "AWS::Lambda::EventSourceMapping":
		s.mapping(props, "EventSourceArn", s.end(props, "FunctionName", "lambda"), pos)
	case "AWS::Events::Rule":
		for _, n := range s.items(get(props, "Targets")) {
			s.rule(props, "EventPattern", s.end(n, "Arn", ""), s.at(n))
		}
	case "AWS::Pipes::Pipe":
		s.reading.bind(s.end(props, "Source", ""), s.end(props, "Target", ""), Subscription, "", pos)
	case "AWS::KinesisFirehose::DeliveryStream":
		s.reading.bind(s.end(s.get(props, "KinesisStreamSourceConfiguration"), "KinesisStreamARN", "kinesis"), self(), Subscription, "", pos)
	case "AWS::Serverless::Function":
		for _, p := range pairs(s.get(props, "Events")) {
			s.event(id, p.key.Value, p.value, s.at(p.key))
		}
	}
}

// end is the channel that a property names.
func (s *stack) end(n *yaml.Node, property, system string) end {
	return channel(s.text(s.get(n, property)), system)
}

// subscription reads one subscriber of a topic.
func (s *stack) subscription(topic end, n *yaml.Node, pos graph.Position) {
	to := s.end(n, "Endpoint", "")
	to.system = cmp.Or(to.system, s.text(s.get(n, "Protocol")).s, to.guess())
	s.reading.bind(topic, to, Subscription, s.filter(n), pos)
}

// filter is a filter policy as it would be written, on one line.
func (s *stack) filter(n *yaml.Node) string {
	if v := s.eval(s.get(n, "FilterPolicy"), 0); v != nil {
		return oneLine(render(structured(v)))
	}
	return ""
}

// mapping reads what is polled for a function: a queue or stream by its ARN, or
// the topics and queues of a broker, whose own name is no channel's.
func (s *stack) mapping(n *yaml.Node, source string, function end, pos graph.Position) {
	for _, topic := range texts(s.eval(s.get(n, "Topics"), 0)) {
		s.reading.bind(end{system: "kafka", name: topic}, function, EventSource, "", pos)
	}
	for _, queue := range texts(s.eval(s.get(n, "Queues"), 0)) {
		s.reading.bind(end{system: s.broker(n), name: queue}, function, EventSource, "", pos)
	}
	if s.get(n, "Topics") == nil && s.get(n, "Queues") == nil {
		s.reading.bind(s.end(n, source, ""), function, EventSource, "", pos)
	}
}

// broker is the system of an Amazon MQ broker: only those of RabbitMQ have
// virtual hosts.
func (s *stack) broker(n *yaml.Node) string {
	for _, a := range s.items(get(n, "SourceAccessConfigurations")) {
		if s.text(s.get(a, "Type")).s == "VIRTUAL_HOST" {
			return "rabbitmq"
		}
	}
	for _, property := range []string{"Broker", "EventSourceArn"} {
		broker := s.resources[s.referred(s.get(n, property))]
		if strings.EqualFold(s.text(s.get(broker, "Properties", "EngineType")).s, "rabbitmq") {
			return "rabbitmq"
		}
	}
	return "activemq"
}

// referred is the logical id that a Ref or GetAtt names.
func (s *stack) referred(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	name, arg := s.intrinsic(n)
	if name != "Ref" && name != "GetAtt" {
		return ""
	}
	if parts := items(arg); len(parts) > 0 {
		arg = parts[0]
	}
	id, _, _ := strings.Cut(scalar(arg), ".")
	return id
}

// rule reads what a rule of EventBridge sends to one target. A rule with a
// schedule and no pattern is a clock, not a channel.
func (s *stack) rule(n *yaml.Node, pattern string, target end, pos graph.Position) {
	p := s.get(n, pattern)
	if p == nil {
		return
	}
	bus := s.end(n, "EventBusName", "eventbridge")
	bus.name = cmp.Or(bus.name, "default")
	for _, key := range detailTypes(s.eval(p, 0)) {
		s.reading.bind(bus, target, Subscription, key, pos)
	}
}

// event reads an event of a SAM function.
func (s *stack) event(function, name string, n *yaml.Node, pos graph.Position) {
	props := s.get(n, "Properties")
	to := channel(s.identity(function, 0), "lambda")
	switch scalar(get(n, "Type")) {
	case "SQS":
		s.reading.bind(s.end(props, "Queue", "sqs"), to, EventSource, "", pos)
	case "Kinesis":
		s.reading.bind(s.end(props, "Stream", "kinesis"), to, EventSource, "", pos)
	case "MSK", "SelfManagedKafka", "MQ":
		s.mapping(props, "Stream", to, pos)
	case "EventBridgeRule", "CloudWatchEvent":
		s.rule(props, "Pattern", to, pos)
	case "SNS":
		topic := s.end(props, "Topic", "sns")
		queue := s.get(props, "SqsSubscription")
		if queue == nil || scalar(queue) == "false" {
			s.reading.bind(topic, to, Subscription, s.filter(props), pos)
			return
		}
		// A queue between the topic and the function, its own or a given one.
		between := s.end(queue, "QueueArn", "sqs")
		if between.name == "" {
			between = end{system: "sqs", name: function + name + "Queue"}
		}
		s.reading.bind(topic, between, Subscription, s.filter(props), pos)
		s.reading.bind(between, to, EventSource, "", pos)
	}
}

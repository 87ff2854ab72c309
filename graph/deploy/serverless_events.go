package deploy

import (
	"cmp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// event reads an event of a function: by its ARN alone, or with options. Those
// that are no channel, an HTTP route or a clock, are left out.
func (s *slsService) event(function end, kind string, n *yaml.Node, pos graph.Position) {
	arn := n
	if given := get(n, "arn"); given != nil {
		arn = given
	}
	source := func(system string) end { return channel(s.stack.text(arn), system) }
	switch kind {
	case "sqs":
		s.reading.bind(source("sqs"), function, EventSource, "", pos)
	case "stream":
		s.reading.bind(source(cmp.Or(scalar(get(n, "type")), "kinesis")), function, EventSource, "", pos)
	case "kafka", "msk":
		s.reading.bind(channel(s.stack.text(get(n, "topic")), "kafka"), function, EventSource, "", pos)
	case "rabbitmq", "activemq":
		s.reading.bind(channel(s.stack.text(get(n, "queue")), kind), function, EventSource, "", pos)
	case "sns":
		topic := s.topic(n)
		s.reading.bind(channel(topic, "sns"), function, Subscription, s.filter(n), pos)
		if v := s.stack.eval(get(n, "redrivePolicy"), 0); v != nil {
			s.reading.deadLetter(channel(topic, "sns"), v, pos)
		}
	case "eventBridge":
		pattern := s.stack.eval(get(n, "pattern"), 0)
		if pattern == nil {
			return
		}
		s.rule(channel(s.stack.text(get(n, "eventBus")), "eventbridge"), pattern, function, pos)
	case "cloudwatchEvent":
		s.rule(end{system: "eventbridge"}, s.stack.eval(get(n, "event"), 0), function, pos)
	}
}

func (s *slsService) rule(bus end, pattern any, function end, pos graph.Position) {
	if pattern == nil {
		return
	}
	bus.name = cmp.Or(bus.name, "default")
	for _, key := range detailTypes(pattern) {
		s.reading.bind(bus, function, Subscription, key, pos)
	}
}

// topic is a topic by ARN, or by the name under which it is made.
func (s *slsService) topic(n *yaml.Node) text {
	t := s.stack.text(n)
	if _, intrinsic := s.stack.intrinsic(n); isMap(n) && intrinsic == nil {
		t = s.stack.text(get(n, "arn"))
		if name := s.stack.text(get(n, "topicName")); name.s != "" && (t.s == "" || t.symbolic()) {
			t = name
		}
	}
	return t
}

func (s *slsService) filter(n *yaml.Node) string {
	if v := s.stack.eval(get(n, "filterPolicy"), 0); v != nil {
		return oneLine(render(v))
	}
	return ""
}

// madeTopics notes the topics that are made for a function under the logical ids
// by which resources refer to them.
func (s *slsService) madeTopics(fn slsFunction) {
	for _, e := range items(get(fn.node, "events")) {
		n := get(e, "sns")
		if n == nil || get(n, "arn") != nil {
			continue
		}
		if t := s.topic(n); t.s != "" && !strings.HasPrefix(t.s, "arn:") {
			id := "SNSTopic" + logicalID(notAlphanumeric.ReplaceAllString(unmark(t.s), ""))
			s.stack.made[id] = text{mark("AWS::SNS::Topic", unmark(t.s)), t.via}
		}
	}
}

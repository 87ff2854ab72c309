package asyncapi

import (
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// protocols are the wire systems as AsyncAPI calls them; of those that it does not
// know, the name stays.
var protocols = map[string]string{
	"rabbitmq": "amqp", "nats-jetstream": "nats", "jetstream": "nats",
	"redis-pubsub": "redis", "redis-stream": "redis", "redis-list": "redis", "asynq": "redis",
	"gcp-pubsub": "googlepubsub", "azure-servicebus": "amqp1", "azure-eventhubs": "amqp1",
}

func protocol(system string) string {
	if p, ok := protocols[system]; ok {
		return p
	}
	return system
}

// channelBinding says what the protocol calls the channel. NATS, Redis and MQTT have
// nothing to say there.
func channelBinding(c graph.Channel) object {
	var out, b object
	name, parameters := addressOf(c)
	if name == "" || len(parameters.keys) > 0 { // no name of its own
		return out
	}
	switch protocol(c.System) {
	case "kafka":
		b.set("topic", name)
		b.set("bindingVersion", "0.5.0")
	case "sns":
		b.set("name", name)
		b.set("bindingVersion", "0.1.0")
	case "sqs":
		var queue object
		queue.set("name", name)
		queue.set("fifoQueue", strings.HasSuffix(name, ".fifo"))
		b.set("queue", queue)
		b.set("bindingVersion", "0.2.0")
	case "amqp":
		var named object
		named.set("name", name)
		if c.Kind == graph.KindExchange {
			b.set("is", "routingKey")
			b.set("exchange", named)
		} else {
			b.set("is", "queue")
			b.set("queue", named)
		}
		b.set("bindingVersion", "0.3.0")
	default:
		return out
	}
	out.set(protocol(c.System), b)
	return out
}

// operationBinding says what the protocol needs to know of a send or a receive.
func operationBinding(c graph.Channel, action string, edges []graph.ChannelEdge) object {
	var groups, keys []any
	for _, e := range edges {
		if e.Group != "" && !slices.Contains(groups, any(e.Group)) {
			groups = append(groups, e.Group)
		}
		if e.Key != "" && !slices.Contains(keys, any(e.Key)) {
			keys = append(keys, e.Key)
		}
	}
	var out, b object
	switch p := protocol(c.System); {
	case p == "kafka" && action == "receive" && len(groups) > 0:
		var group object
		group.set("type", "string")
		group.set("enum", groups)
		b.set("groupId", group)
		b.set("bindingVersion", "0.5.0")
		out.set(p, b)
	case p == "nats" && action == "receive" && len(groups) == 1:
		b.set("queue", groups[0])
		b.set("bindingVersion", "0.1.0")
		out.set(p, b)
	case p == "amqp" && action == "send" && len(keys) > 0:
		b.set("cc", keys) // the routing keys
		b.set("bindingVersion", "0.3.0")
		out.set(p, b)
	}
	return out
}

var hole = regexp.MustCompile(`\$?\{[^{}]*\}`)

// addressOf is the name of a channel with its parts that are known only at run time,
// or only to the deployment, as parameters. It is empty when nothing is known.
func addressOf(c graph.Channel) (string, object) {
	var parameters object
	if c.Name == "?" || c.Name == "" {
		return "", parameters
	}
	used := unique{}
	var b strings.Builder
	rest := 0
	for _, at := range hole.FindAllStringIndex(c.Name, -1) {
		b.WriteString(braces.Replace(c.Name[rest:at[0]]))
		rest = at[1]
		h, what := c.Name[at[0]:at[1]], "Known only at run time."
		if h[0] == '$' {
			what = "Set by the deployment: " + h + "."
		}
		p := used.of(key(strings.Trim(h, "${}")))
		var o object
		o.set("description", what)
		parameters.set(p, o)
		b.WriteString("{" + p + "}")
	}
	b.WriteString(braces.Replace(c.Name[rest:]))
	return b.String(), parameters
}

// Braces stand for parameters, and there is no way to write others.
var braces = strings.NewReplacer("{", "_", "}", "_")

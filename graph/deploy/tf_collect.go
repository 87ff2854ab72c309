package deploy

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// systems says which wire system a resource type belongs to.
var systems = map[string]string{
	"aws_sns_topic": "sns", "aws_sqs_queue": "sqs", "aws_kinesis_stream": "kinesis", "aws_lambda_function": "lambda",
	"aws_lambda_alias": "lambda", "aws_dynamodb_table": "dynamodb", "aws_msk_cluster": "kafka",
	"aws_cloudwatch_event_bus": "eventbridge", "aws_kinesis_firehose_delivery_stream": "firehose",
	"AWS::SNS::Topic": "sns", "AWS::SQS::Queue": "sqs", "AWS::Kinesis::Stream": "kinesis", "AWS::Kinesis::StreamConsumer": "kinesis",
	"AWS::KinesisFirehose::DeliveryStream": "firehose", "AWS::Events::EventBus": "eventbridge", "AWS::MSK::Cluster": "kafka",
	"AWS::Lambda::Function": "lambda", "AWS::Serverless::Function": "lambda", "AWS::Lambda::Alias": "lambda", "AWS::Lambda::Version": "lambda",
	"AWS::DynamoDB::Table": "dynamodb", "AWS::DynamoDB::GlobalTable": "dynamodb", "AWS::Serverless::SimpleTable": "dynamodb",
	"google_pubsub_topic": "gcp-pubsub", "google_pubsub_subscription": "gcp-pubsub",
	"rabbitmq_exchange": "rabbitmq", "rabbitmq_queue": "rabbitmq",
	"kafka_topic": "kafka", "confluent_kafka_topic": "kafka", "aiven_kafka_topic": "kafka", "redpanda_topic": "kafka",
	"azurerm_servicebus_topic": "azure-servicebus", "azurerm_servicebus_queue": "azure-servicebus", "azurerm_eventhub": "azure-eventhubs",
	"google_cloudfunctions_function": "function", "google_cloudfunctions2_function": "function",
}

// A tfBinding says how a resource type moves messages from one channel to
// another. An attribute of a nested block is written block.attribute. Adding a type
// is adding a row.
type tfBinding struct {
	from, to string // attributes
	fromSys  string // system of From where the value does not say
	toSys    string
	toSysAt  string // attribute that holds the system of To
	key      string
	kind     BindingKind
}

var tfBindings = map[string][]tfBinding{
	"aws_sns_topic_subscription":      {{"topic_arn", "endpoint", "sns", "", "protocol", "filter_policy", Subscription}},
	"aws_lambda_event_source_mapping": {{"event_source_arn", "function_name", "", "lambda", "", "", EventSource}},
	"aws_pipes_pipe":                  {{"source", "target", "", "", "", "source_parameters.filter_criteria.filter.pattern", Subscription}},
	"aws_kinesis_firehose_delivery_stream": {
		{"kinesis_source_configuration.kinesis_stream_arn", "name", "kinesis", "firehose", "", "", Subscription}},
	"google_pubsub_subscription": {
		{"topic", "name", "gcp-pubsub", "gcp-pubsub", "", "filter", Subscription},
		{"name", "push_config.push_endpoint", "gcp-pubsub", "http", "", "", Subscription},
		{"name", "dead_letter_policy.dead_letter_topic", "gcp-pubsub", "gcp-pubsub", "", "", DeadLetter}},
	"google_cloudfunctions_function":  {{"event_trigger.resource", "name", "gcp-pubsub", "function", "", "", EventSource}},
	"google_cloudfunctions2_function": {{"event_trigger.pubsub_topic", "name", "gcp-pubsub", "function", "", "", EventSource}},
	"azurerm_servicebus_subscription": {{"topic_id", "forward_to", "azure-servicebus", "azure-servicebus", "", "", Subscription}},
	"azurerm_servicebus_queue":        {{"name", "forward_to", "azure-servicebus", "azure-servicebus", "", "", Subscription}},
	"rabbitmq_binding":                {{"source", "destination", "rabbitmq", "rabbitmq", "", "routing_key", Subscription}},
}

// collect reads the units and bindings of a module and of all that it calls.
func (m *tfModule) collect() {
	for _, name := range sortedKeys(m.resources) {
		if strings.HasPrefix(name, "data.") {
			continue
		}
		for _, r := range resources(m.resource(name)) {
			m.collectBindings(r)
			m.collectUnits(r)
		}
	}
	for _, name := range sortedKeys(m.modules) {
		call := m.modules[name]
		m.instances(call, func(sv scopeVars) any {
			if c := m.callModule(call, sv); c != nil {
				c.collect()
			}
			return nil
		})
	}
}

func resources(v any) []*tfResource {
	if r, ok := v.(*tfResource); ok {
		return []*tfResource{r}
	}
	var out []*tfResource
	_, values := elements(v)
	for _, e := range values {
		if r, ok := e.(*tfResource); ok {
			out = append(out, r)
		}
	}
	return out
}

func (m *tfModule) collectBindings(r *tfResource) {
	for _, row := range tfBindings[r.kind()] {
		from, to := channel(r.text(row.from), row.fromSys), channel(r.text(row.to), row.toSys)
		if topics, ok := r.value("topics"); ok && row.kind == EventSource {
			for _, topic := range texts(topics) { // the source is the cluster that holds them
				m.reading.bind(end{system: "kafka", name: topic}, to, row.kind, "", r.block.position())
			}
			return
		}
		if row.toSysAt != "" && to.system == "" {
			to.system = r.text(row.toSysAt).s
		}
		if row.kind == Subscription && to.system == "" {
			to.system = to.guess()
		}
		m.reading.bind(from, to, row.kind, keyText(r, row.key), r.block.position())
	}
	switch r.kind() {
	case "aws_cloudwatch_event_rule", "aws_cloudwatch_event_target":
		m.collectEvents(r)
	case "aws_sqs_queue":
		if v, ok := r.value("redrive_policy"); ok {
			m.reading.deadLetter(channel(r.identity(), "sqs"), v, r.at("redrive_policy"))
		}
	case "aws_sqs_queue_redrive_policy":
		v, _ := r.value("redrive_policy")
		m.reading.deadLetter(channel(r.text("queue_url"), "sqs"), v, r.at("redrive_policy"))
	}
}

// deadLetter reads {"deadLetterTargetArn": ...}.
func (r *reading) deadLetter(from end, policy any, pos graph.Position) {
	if p, ok := structured(policy).(*tfMap); ok {
		if t, ok := asText(p.values["deadLetterTargetArn"]); ok {
			r.bind(from, channel(t, "sqs"), DeadLetter, "", pos)
		}
	}
}

// bind notes a binding unless one end is not known, or is a table's changes,
// which are no channel.
func (r *reading) bind(from, to end, kind BindingKind, key string, pos graph.Position) {
	if from.name == "" || to.name == "" || from.system == "dynamodb" {
		return
	}
	r.bindings = append(r.bindings, Binding{FromSystem: from.system, From: from.name, ToSystem: to.system, To: to.name,
		Kind: kind, Key: key, Symbolic: strings.Contains(from.name+to.name, "${"), Position: pos, Via: from.via})
}

// An end is one side of a binding.
type end struct {
	system, name string
	via          []graph.Position // where the name is written
}

// channel takes a channel's name out of an identity, an ARN or a queue URL.
func channel(t text, system string) end {
	if kind, name, ok := marked(t.s); ok {
		if s := systems[kind]; s != "" {
			system = s
		}
		if m := marks.FindStringIndex(t.s); m[0] == 0 && (m[1] == len(t.s) || strings.ContainsRune(":/", rune(t.s[m[1]]))) {
			return end{system, lastName(name), t.via}
		}
	}
	s := unmark(t.s)
	if parts := strings.Split(s, ":"); len(parts) > 5 && parts[0] == "arn" {
		if slices.Contains([]string{"sns", "sqs", "kinesis", "firehose", "lambda", "dynamodb"}, parts[2]) {
			system = parts[2]
		} else if parts[2] == "events" {
			system = "eventbridge"
		}
	}
	return end{system, lastName(s), t.via}
}

// lastName is the name at the end of an ARN, a URL or a full resource name.
func lastName(s string) string {
	if strings.HasPrefix(s, "arn:") {
		parts := strings.SplitN(s, ":", 6)
		s = parts[len(parts)-1]
		for _, kind := range []string{"function:", "stream/", "deliverystream/", "event-bus/"} {
			if name, ok := strings.CutPrefix(s, kind); ok {
				name, _, _ = strings.Cut(name, kind[len(kind)-1:]) // :alias, /consumer/name
				return name
			}
		}
		return s
	}
	if strings.Contains(s, "://") && strings.Contains(s, "sqs") || strings.HasPrefix(s, "projects/") {
		return s[strings.LastIndex(s, "/")+1:]
	}
	return s
}

func (e end) guess() string {
	if strings.Contains(e.name, "://") {
		return "http"
	}
	return ""
}

// keyText is a filter as it would be written, on one line.
func keyText(r *tfResource, attr string) string {
	v, ok := r.value(attr)
	if attr == "" || !ok || v == nil {
		return ""
	}
	return oneLine(render(v))
}

// render writes a value as JSON would, names in place of identities. What is made
// of parts that are made of parts is cut where it gets too long to be a filter.
func render(v any) string {
	left := maxValue
	return renderWithin(v, &left)
}

func renderWithin(v any, left *int) string {
	quoted := func(v any) string {
		if t, ok := asText(v); ok {
			*left -= len(t.s)
			return `"` + strings.ReplaceAll(unmark(t.s), `"`, `\"`) + `"`
		}
		return renderWithin(v, left)
	}
	if *left--; *left < 0 {
		return `"..."`
	}
	switch v := v.(type) {
	case text:
		return unmark(v.s)
	case *tfResource:
		return v.name().s
	case []any:
		var parts []string
		for _, e := range v {
			parts = append(parts, quoted(e))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case *tfMap:
		var parts []string
		for _, k := range v.keys {
			parts = append(parts, `"`+k+`":`+quoted(v.values[k]))
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return "null"
}

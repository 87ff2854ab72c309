package deploy

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// nameProperties are where resources of CloudFormation keep the name by which
// the world outside the template knows them; "Name" for all others. Those of a
// version or an alias are names of what it is a version of.
var nameProperties = map[string]string{
	"AWS::SQS::Queue": "QueueName", "AWS::SNS::Topic": "TopicName", "AWS::Lambda::Function": "FunctionName",
	"AWS::Serverless::Function": "FunctionName", "AWS::Lambda::Alias": "FunctionName", "AWS::Lambda::Version": "FunctionName",
	"AWS::DynamoDB::Table": "TableName", "AWS::DynamoDB::GlobalTable": "TableName", "AWS::Serverless::SimpleTable": "TableName",
	"AWS::KinesisFirehose::DeliveryStream": "DeliveryStreamName", "AWS::Kinesis::StreamConsumer": "StreamARN",
	"AWS::ECS::TaskDefinition": "Family", "AWS::S3::Bucket": "BucketName", "AWS::MSK::Cluster": "ClusterName",
}

// identityAttributes are those of GetAtt that name the resource itself.
var identityAttributes = map[string]bool{"Arn": true, "Name": true, "QueueName": true, "QueueUrl": true, "TopicName": true, "TopicArn": true,
	"StreamName": true, "StreamArn": true, "StreamARN": true, "ConsumerARN": true, "FunctionName": true, "FunctionArn": true, "TableName": true}

// intrinsic takes a function of CloudFormation apart, in the short form !Sub or
// the long one {"Fn::Sub": ...}.
func (s *stack) intrinsic(n *yaml.Node) (name string, arg *yaml.Node) {
	if strings.HasPrefix(n.Tag, "!") && !strings.HasPrefix(n.Tag, "!!") && len(n.Tag) > 1 {
		plain := *n
		plain.Tag = ""
		if via := s.via[n]; via != nil {
			s.via[&plain] = via
		}
		return n.Tag[1:], &plain
	}
	if n.Kind == yaml.MappingNode && len(n.Content) == 2 {
		key := n.Content[0].Value
		if name, ok := strings.CutPrefix(key, "Fn::"); ok || key == "Ref" {
			return name, follow(n.Content[1])
		}
	}
	return "", nil
}

// eval gives the value of a node: text, []any, *tfMap, or nil for what is not set.
func (s *stack) eval(n *yaml.Node, depth int) any {
	n = follow(n)
	if s.work--; s.work < 0 || depth > maxDepth {
		return unknown("...")
	}
	if n == nil {
		return nil
	}
	if name, arg := s.intrinsic(n); name != "" {
		if arg == nil {
			return nil
		}
		return s.call(name, arg, depth+1)
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if isNull(n) {
			return nil
		}
		s.work -= len(n.Value) / 64
		return text{dynamic(n.Value), s.via[n]}
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range items(n) {
			if v := s.eval(c, depth+1); v != nil {
				out = append(out, v)
			}
		}
		return out
	case yaml.MappingNode:
		out := newMap()
		for _, p := range pairs(n) {
			if v := s.eval(p.value, depth+1); v != nil {
				out.set(p.key.Value, v)
			}
		}
		return out
	}
	return nil
}

// text is a node as a string, "" if it is none.
func (s *stack) text(n *yaml.Node) text {
	t, _ := asText(s.eval(n, 0))
	return t
}

// get walks down mappings by key, through conditions whose outcome is known.
func (s *stack) get(n *yaml.Node, keys ...string) *yaml.Node {
	n = s.branch(n)
	for _, key := range keys {
		if n = s.branch(get(n, key)); n == nil {
			return nil
		}
	}
	return n
}

func (s *stack) items(n *yaml.Node) []*yaml.Node {
	var out []*yaml.Node
	for _, c := range items(s.branch(n)) {
		if c = s.branch(c); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// ref is what a parameter, a pseudo parameter or a resource stands for.
func (s *stack) ref(name string, depth int) any {
	switch name {
	case "AWS::NoValue":
		return nil
	case "AWS::Partition":
		return text{s: "aws"}
	case "AWS::URLSuffix":
		return text{s: "amazonaws.com"}
	}
	if p := get(s.root, "Parameters", name); p != nil {
		kind, value := scalar(get(p, "Type")), get(p, "Default")
		if isNull(value) || strings.HasPrefix(kind, "AWS::SSM::") {
			return symbol(name)
		}
		via := []graph.Position{s.at(value)}
		if kind == "CommaDelimitedList" || strings.HasPrefix(kind, "List<") {
			out := []any{}
			s.work -= strings.Count(scalar(value), ",")
			for _, e := range strings.Split(scalar(value), ",") {
				out = append(out, text{strings.TrimSpace(e), via})
			}
			return out
		}
		return text{dynamic(scalar(value)), via}
	}
	if s.resources[name] != nil {
		return s.identity(name, depth)
	}
	if t, ok := s.made[name]; ok {
		return t
	}
	return symbol(name)
}

func (s *stack) attribute(name, attr string, depth int) any {
	if s.resources[name] != nil && identityAttributes[attr] {
		return s.identity(name, depth)
	}
	if t, ok := s.made[name]; ok && identityAttributes[attr] {
		return t
	}
	return symbol(name + "." + attr)
}

// identity is a resource's name, marked as that of a resource of its type.
func (s *stack) identity(id string, depth int) text {
	n := s.name(id, depth)
	return text{mark(s.kind(id), n.s), n.via}
}

func (s *stack) kind(id string) string { return scalar(get(s.resources[id], "Type")) }

// name is the name that a resource is given, or else its logical id, which the
// name that it gets when it is made begins with.
func (s *stack) name(id string, depth int) text {
	if t, ok := s.known[id]; ok {
		return t
	}
	own := text{id, []graph.Position{s.at(s.keys[id])}}
	if s.evaluating[id] {
		return own
	}
	s.evaluating[id] = true
	defer delete(s.evaluating, id)
	property, ok := nameProperties[s.kind(id)]
	if !ok {
		property = "Name"
	}
	if n := s.get(s.resources[id], "Properties", property); n != nil {
		if t, ok := asText(s.eval(n, depth+1)); ok && t.s != "" {
			own = text{lastName(unmark(t.s)), append([]graph.Position{s.at(n)}, t.via...)}
		}
	}
	s.known[id] = own
	return own
}

var (
	notSymbol       = regexp.MustCompile(`[^A-Za-z0-9_-]+`)
	notAlphanumeric = regexp.MustCompile(`[^A-Za-z0-9]+`)
)

// symbol is unknown for names of CloudFormation and Serverless, whose colons and
// slashes would be taken for those of the ARN or URL around them.
func symbol(what string) text {
	return unknown(strings.Trim(notSymbol.ReplaceAllString(what, "."), "."))
}

var resolved = regexp.MustCompile(`\{\{resolve:[^{}]*\}\}`)

// dynamic makes a reference to a value in another service an open name.
func dynamic(s string) string {
	if !strings.Contains(s, "{{resolve:") {
		return s
	}
	return resolved.ReplaceAllStringFunc(s, func(ref string) string { return symbol(ref).s })
}

package deploy

import (
	"cmp"
	"regexp"
	"strings"

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
	return unknown(cmp.Or(strings.Trim(notSymbol.ReplaceAllString(what, "."), "."), "..."))
}

var resolved = regexp.MustCompile(`\{\{resolve:[^{}]*\}\}`)

// dynamic makes a reference to a value in another service an open name.
func dynamic(s string) string {
	if !strings.Contains(s, "{{resolve:") {
		return s
	}
	return resolved.ReplaceAllStringFunc(s, func(ref string) string { return symbol(ref).s })
}

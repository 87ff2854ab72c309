module github.com/aws/aws-sdk-go-v2/service/sqs

go 1.26

require (
	github.com/aws/aws-sdk-go-v2 v0.0.0
)

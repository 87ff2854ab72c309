// Topics that the first SDK reads from Systems Manager and Secrets Manager; a queue of that name is one.
package main

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/secretsmanager"
	"github.com/aws/aws-sdk-go/service/sns"
	"github.com/aws/aws-sdk-go/service/ssm"
)

func main() {
	sess := session.Must(session.NewSession())
	topics := sns.New(sess)
	param, err := ssm.New(sess).GetParameter(&ssm.GetParameterInput{Name: aws.String("/shop/topic")})
	if err != nil {
		return
	}
	_, _ = topics.Publish(&sns.PublishInput{TopicArn: param.Parameter.Value}) // want publish "sns ${ssm:/shop/topic}" from "symbolic"
	secret, err := secretsmanager.New(sess).GetSecretValueWithContext(aws.BackgroundContext(), &secretsmanager.GetSecretValueInput{SecretId: aws.String("shop")})
	if err != nil {
		return
	}
	_, _ = topics.Publish(&sns.PublishInput{TopicArn: secret.SecretString})                                   // want publish "sns ${secretsmanager:shop}" from "symbolic"
	_, _ = topics.Publish(&sns.PublishInput{TopicArn: aws.String("arn:aws:sns:eu-west-1:123456789012:shop")}) // want publish "sns shop" from "constant"
}

// The name that a publish gives to the type of its message, in a field of the library's or a header; other headers name nothing.
package main

import (
	"context"
	"encoding/json"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sns/types"
	"github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type Order struct{ ID string }

func (o Order) EventType() string { return "order.changed" }

type kinded interface{ EventType() string }

func send(ctx context.Context, w *kafka.Writer, topic string, v kinded) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return w.WriteMessages(ctx, kafka.Message{ // want publish "kafka changed" message "order.changed Order"
		Topic: topic,
		Value: body,
		Headers: []kafka.Header{
			{Key: "content-type", Value: []byte("application/json")},
			{Key: "event-type", Value: []byte(v.EventType())},
		},
	})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	body, _ := json.Marshal(Order{})
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "placed", Value: body, Headers: []kafka.Header{{Key: "event_type", Value: []byte("order.placed")}}}) // want publish "kafka placed" message "order.placed Order"
	_ = w.WriteMessages(ctx, kafka.Message{Topic: "traced", Value: body, Headers: []kafka.Header{{Key: "trace_id", Value: []byte("order.placed")}}})   // want publish "kafka traced" message "Order"
	_ = send(ctx, w, "changed", Order{})

	conn, _ := amqp091.Dial("amqp://broker")
	ch, _ := conn.Channel()
	_ = ch.PublishWithContext(ctx, "", "fields", false, false, amqp091.Publishing{Type: "order.paid", Body: body})                               // want publish "rabbitmq fields" message "order.paid Order"
	_ = ch.PublishWithContext(ctx, "", "tables", false, false, amqp091.Publishing{Headers: amqp091.Table{"type": "order.lost"}, Body: body})     // want publish "rabbitmq tables" message "order.lost Order"
	_ = ch.PublishWithContext(ctx, "", "others", false, false, amqp091.Publishing{ContentType: "text/json", CorrelationId: "order", Body: body}) // want publish "rabbitmq others" message "Order"

	client := sns.NewFromConfig(aws.Config{})
	_, _ = client.Publish(ctx, &sns.PublishInput{ // want publish "sns orders" message "order.found Order"
		TopicArn: aws.String("arn:aws:sns:eu-west-1:1:orders"),
		Message:  aws.String(string(body)),
		MessageAttributes: map[string]types.MessageAttributeValue{
			"EventType": {DataType: aws.String("String"), StringValue: aws.String("order.found")},
			"tenant":    {DataType: aws.String("String"), StringValue: aws.String("acme")},
		},
	})
}

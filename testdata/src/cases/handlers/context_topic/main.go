// A topic that the caller puts into the context is read by its key further down.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/segmentio/kafka-go"
)

type key string

type topicKey struct{}

type tenantKey struct{}

const auditKey, userKey, alertKey key = "audit", "user", "alert"

// Two keys of one type are told apart by where they are.
var reportKey, otherKey = &named{"report"}, &named{"report"}

type named struct{ name string }

func publish(ctx context.Context, w *kafka.Writer) error {
	topic, _ := ctx.Value(topicKey{}).(string)
	return w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func audit(ctx context.Context, w *kafka.Writer) error {
	return w.WriteMessages(ctx, kafka.Message{Topic: ctx.Value(auditKey).(string)}) // want publish "kafka audit-log"
}

func withTopic(ctx context.Context, topic string) context.Context {
	return context.WithValue(ctx, topicKey{}, topic)
}

func topicFrom(ctx context.Context) string {
	if t, ok := ctx.Value(topicKey{}).(string); ok {
		return t
	}
	return "fallback"
}

func relay(ctx context.Context, w *kafka.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return w.WriteMessages(ctx, kafka.Message{Topic: topicFrom(ctx)})
}

// notify has a default for those who put nothing into the context.
func notify(ctx context.Context, w *kafka.Writer) error {
	topic := "notifications"
	if t, ok := ctx.Value(alertKey).(string); ok {
		topic = t
	}
	return w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func report(ctx context.Context, w *kafka.Writer) error {
	if v := ctx.Value(reportKey); v != nil {
		return w.WriteMessages(ctx, kafka.Message{Topic: "reports." + v.(string)}) // want publish "kafka reports.daily"
	}
	return nil
}

// bag has the method of a context, and holds what it likes.
type bag struct{}

func (bag) Value(any) any { return "of-a-bag" }

// serve gets its context from outside.
func serve(_ http.ResponseWriter, r *http.Request) {
	_ = keyed(r.Context(), &kafka.Writer{}, topicKey{}) // want unresolved publish "kafka" reason "what the context holds that"
}

func keyed(ctx context.Context, w *kafka.Writer, key any) error {
	return w.WriteMessages(ctx, kafka.Message{Topic: ctx.Value(key).(string)})
}

func main() {
	w := &kafka.Writer{}
	http.HandleFunc("/", serve) // want endpoint "http * /" handler "serve"
	ctx := context.WithValue(context.Background(), tenantKey{}, "somebody")
	_ = publish(withTopic(ctx, "orders"), w)   // want publish "kafka orders"
	_ = publish(withTopic(ctx, "payments"), w) // want publish "kafka payments"
	_ = audit(context.WithValue(context.WithValue(ctx, auditKey, "audit-log"), userKey, "me"), w)
	_ = relay(withTopic(ctx, "relayed"), w)                        // want publish "kafka relayed"
	_ = relay(ctx, w)                                              // want publish "kafka fallback"
	_ = publish(ctx, w)                                            // want unresolved publish "kafka" reason "nothing is put into the context under this key"
	_ = notify(context.WithValue(ctx, alertKey, "alerts"), w)      // want publish "kafka alerts"
	_ = notify(context.WithValue(ctx, userKey, "not-an-alert"), w) // want publish "kafka notifications"
	_ = report(context.WithValue(context.WithValue(ctx, reportKey, "daily"), otherKey, "hourly"), w)
	_ = w.WriteMessages(ctx, kafka.Message{Topic: bag{}.Value(topicKey{}).(string)}) // want publish "kafka of-a-bag"
	_ = keyed(context.WithValue(ctx, "user", "not-a-topic"), w, os.Args[1])          // want unresolved publish "kafka" reason "key that is known only at run time"
	_ = http.ListenAndServe(":8080", nil)
}

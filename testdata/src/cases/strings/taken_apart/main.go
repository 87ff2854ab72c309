// The name is taken out of a setting by code: an ARN, the URL of a queue.
package main

import (
	"fmt"
	"os"
	"path"
	"strings"

	"github.com/nats-io/nats.go"
)

func nameInARN(arn string) string {
	parts := strings.Split(arn, ":")
	return parts[len(parts)-1]
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	arn := os.Getenv("ORDERS_ARN")
	url := os.Getenv("CARTS_QUEUE_URL")
	nc.Publish(arn[strings.LastIndex(arn, ":")+1:], nil)                                // want publish "nats orders" from "deployment"
	nc.Publish("a."+nameInARN(arn), nil)                                                // want publish "nats a.orders" from "deployment"
	nc.Publish(path.Base(url), nil)                                                     // want publish "nats carts" from "deployment"
	nc.Publish(strings.Split(arn, ":")[3], nil)                                         // want publish "nats eu-west-1" from "deployment"
	nc.Publish(nameInARN(fmt.Sprintf("arn:aws:sns:%s:%d:stock", "eu-west-1", 12)), nil) // want publish "nats stock"
	nc.Publish("other."+nameInARN(os.Getenv("OTHER_ARN")), nil)                         // want publish "nats other.${OTHER_ARN}" from "symbolic"
}

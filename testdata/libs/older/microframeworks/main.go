// Brokers of go-micro.
package main

import (
	_ "github.com/asim/go-micro/plugins/broker/kafka/v3"
	_ "github.com/go-micro/plugins/v4/broker/memory"
	_ "github.com/go-micro/plugins/v4/broker/nsq"
	_ "github.com/go-micro/plugins/v4/broker/rabbitmq"
	_ "github.com/go-micro/plugins/v4/broker/redis"
)

func main() {}

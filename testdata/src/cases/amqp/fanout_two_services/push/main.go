// The other reader.
package main

import "fixtures/cases/amqp/fanout_two_services/rabbit"

func main() {
	rabbit.Listen("news.push", func([]byte) {}) // want bind "rabbitmq news -> news.push" service "push" subscribe "rabbitmq news.push" kind "queue" service "push"
}

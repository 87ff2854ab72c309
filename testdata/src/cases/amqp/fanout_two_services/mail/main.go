// One reader.
package main

import "fixtures/cases/amqp/fanout_two_services/rabbit"

func main() {
	rabbit.Listen("news.mail", func([]byte) {}) // want bind "rabbitmq news -> news.mail" service "mail" subscribe "rabbitmq news.mail" kind "queue" service "mail"
}

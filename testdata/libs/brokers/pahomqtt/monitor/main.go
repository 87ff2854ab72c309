// paho.mqtt.golang: wildcards, many filters, shared subscriptions, default handlers and the connect handler.
package main

import (
	"fmt"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

var messagePubHandler mqtt.MessageHandler = func(client mqtt.Client, msg mqtt.Message) {
	fmt.Printf("Received message: %s from topic: %s\n", msg.Payload(), msg.Topic())
}

type monitor struct{ last map[string]string }

func (m *monitor) onTemperature(_ mqtt.Client, msg mqtt.Message) {
	m.last[msg.Topic()] = string(msg.Payload())
}

func (m *monitor) onStatus(_ mqtt.Client, msg mqtt.Message) {
	msg.Ack() // want effect "ack (paho.mqtt.golang.Message).Ack"
}

func onAlarm(c mqtt.Client, msg mqtt.Message) {
	c.Publish("sirens", 1, false, msg.Payload()) // want publish "mqtt sirens"
}

func main() {
	m := &monitor{last: map[string]string{}}
	opts := mqtt.NewClientOptions().AddBroker("tcp://localhost:1883")
	opts.SetDefaultPublishHandler(messagePubHandler)
	opts.SetAutoAckDisabled(true)
	opts.OnConnect = func(c mqtt.Client) {
		// want subscribe "mqtt sensors/+/temperature" group "" handler "monitor.onTemperature"
		// want bind "mqtt sensors/{x}/temperature -> sensors/+/temperature"
		token := c.Subscribe("sensors/+/temperature", 0, m.onTemperature)
		token.Wait()
	}
	c := mqtt.NewClient(opts)
	if token := c.Connect(); token.Wait() && token.Error() != nil {
		panic(token.Error())
	}
	// want subscribe "mqtt gateways/#" handler "monitor.onStatus" subscribe "mqtt hubs/+/status" handler "monitor.onStatus"
	// want bind "mqtt gateways/lost -> gateways/#" bind "mqtt gateways/{x}/status -> gateways/#"
	c.SubscribeMultiple(map[string]byte{"gateways/#": 1, "hubs/+/status": 0}, m.onStatus)
	// want subscribe "mqtt alarms" group "sirens" handler "onAlarm"
	c.Subscribe("$share/sirens/alarms", 2, onAlarm)
	c.Subscribe("sirens", 1, nil) // want subscribe "mqtt sirens" handler "init"
	c.AddRoute("not-subscribed", messagePubHandler)
	select {}
}

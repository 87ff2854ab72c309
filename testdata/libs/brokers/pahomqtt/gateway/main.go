// paho.mqtt.golang: publishing to built names, a last will, and tokens.
package main

import (
	"fmt"
	"log"
	"os"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

const status = "gateways/%s/status"

type gateway struct {
	client mqtt.Client
	id     string
}

func (g *gateway) report(sensor string, value float64) error {
	topic := fmt.Sprintf("sensors/%s/temperature", sensor)
	token := g.client.Publish(topic, 0, false, fmt.Sprint(value)) // want publish "mqtt sensors/{x}/temperature"
	token.Wait()
	return token.Error()
}

func (g *gateway) alarm() {
	g.client.Publish("alarms", 2, true, []byte("fire")) // want publish "mqtt alarms"
}

func main() {
	opts := mqtt.NewClientOptions().AddBroker("tcp://localhost:1883").SetClientID("gateway")
	opts.SetKeepAlive(2)
	opts.SetWill("gateways/lost", "gone", 1, true)                                      // want publish "mqtt gateways/lost"
	opts.SetBinaryWill(fmt.Sprintf(status, os.Args[1]), []byte{0}, 1, true).UnsetWill() // want publish "mqtt gateways/{x}/status"
	c := mqtt.NewClient(opts)
	if token := c.Connect(); token.Wait() && token.Error() != nil {
		panic(token.Error())
	}
	g := &gateway{c, os.Args[1]}
	for _, sensor := range os.Args[2:] {
		if err := g.report(sensor, 21.5); err != nil {
			log.Println(err)
		}
	}
	g.alarm()
	if token := c.Unsubscribe("not-read"); token.Wait() && token.Error() != nil {
		log.Println(token.Error())
	}
	c.Disconnect(250)
}

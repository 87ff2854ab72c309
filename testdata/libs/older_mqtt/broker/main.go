// The MQTT broker of go-micro 4, which wants an earlier go-micro than the others.
package main

import _ "github.com/go-micro/plugins/v4/broker/mqtt"

func main() {}

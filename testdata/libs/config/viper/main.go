// viper with the environment, a file and a sub-tree; a message with a field of the same tag is no setting.
package main

import (
	"context"
	"encoding/json"
	"os"
	"strings"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/viper"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type settings struct {
	Orders string `mapstructure:"orders" json:"orders"`
}

func newViper(name string) *viper.Viper {
	v := viper.NewWithOptions(viper.EnvKeyReplacer(strings.NewReplacer(".", "_")))
	v.SetConfigName(name)
	v.AddConfigPath(".")
	v.AutomaticEnv()
	_ = v.ReadInConfig()
	return v
}

func main() {
	first, second := newViper("first"), newViper("second")
	first.SetDefault("kafka.audit", "first-audit")
	second.SetDefault("kafka.audit", "second-audit")
	send(first.GetString("kafka.audit"))         // want publish "kafka first-audit" from "default" alias "${KAFKA_AUDIT}"
	send(second.Sub("kafka").GetString("audit")) // want publish "kafka second-audit" from "default" alias "${KAFKA_AUDIT}"
	send(first.GetString("kafka.orders"))        // want publish "kafka first-orders" from "deployment"
	var s settings
	_ = second.UnmarshalKey("kafka", &s)
	send(s.Orders) // want publish "kafka second-orders" from "deployment"
	_ = viper.BindEnv("pinned", "PINNED_TOPIC")
	send(viper.GetString("pinned")) // want publish "kafka ${PINNED_TOPIC}" from "symbolic"
	var message settings
	_ = json.NewDecoder(os.Stdin).Decode(&message)
	send(message.Orders) // want unresolved publish "kafka" reason "filled at run time"
}

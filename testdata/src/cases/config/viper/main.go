// viper: keys with defaults, bound to the environment, and a struct.
package main

import (
	"context"
	"strings"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/viper"
)

type config struct {
	Kafka struct {
		Topic string `mapstructure:"topic"`
	} `mapstructure:"kafka"`
}

func main() {
	viper.SetDefault("audit.topic", "audit")
	viper.SetEnvPrefix("shop")
	viper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))
	viper.AutomaticEnv()
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: viper.GetString("audit.topic")}) // miss publish "kafka audit" from "default" because SetDefault is not followed // wrong publish "kafka ${audit.topic}" because of the same
	v := viper.New()
	v.SetConfigFile("app.yaml")
	if err := v.ReadInConfig(); err != nil {
		return
	}
	var c config
	if err := v.Unmarshal(&c); err != nil {
		return
	}
	w.WriteMessages(ctx, kafka.Message{Topic: c.Kafka.Topic})                   // want publish "kafka viper-topic" from "deployment"
	w.WriteMessages(ctx, kafka.Message{Topic: v.GetString("kafka.deadletter")}) // want publish "kafka viper-dlq" from "deployment"
}

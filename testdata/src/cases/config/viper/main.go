// viper: keys with defaults, bound to the environment, and structs; several vipers apart.
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
	Common `mapstructure:",squash"`
	Topics map[string]string `mapstructure:"topics"`
}

type Common struct {
	Audit string `mapstructure:"audit"`
}

type mail struct {
	Topic string `mapstructure:"out_topic"`
	Reply string `mapstructure:"reply"`
}

func main() {
	viper.SetDefault("audit.topic", "audit")
	for k, d := range map[string]string{"billing.topic": "bills", "stock.topic": "stocks"} {
		viper.SetDefault(k, d)
	}
	viper.SetDefault("mail", map[string]any{"reply": "replies"})
	viper.SetEnvPrefix("shop")
	viper.SetEnvKeyReplacer(strings.NewReplacer(".", "_", "-", "_"))
	viper.AutomaticEnv()
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: viper.GetString("audit.topic")})              // want publish "kafka audit" from "default" alias "${SHOP_AUDIT_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: viper.GetViper().GetString("billing.topic")}) // want publish "kafka bills" from "default" alias "${SHOP_BILLING_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: viper.GetString("returns.dead-letter")})      // want publish "kafka ${SHOP_RETURNS_DEAD_LETTER}" from "symbolic"
	w.WriteMessages(ctx, kafka.Message{Topic: viper.Sub("stock").GetString("topic")})       // want publish "kafka stocks" from "default" alias "${SHOP_STOCK_TOPIC}"
	var m mail
	if err := viper.UnmarshalKey("mail", &m); err != nil {
		return
	}
	w.WriteMessages(ctx, kafka.Message{Topic: m.Topic}) // want publish "kafka mail-out" from "deployment" alias "${SHOP_MAIL_OUT_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: m.Reply}) // want publish "kafka replies" from "default" alias "${SHOP_MAIL_REPLY}"
	v := viper.New()
	v.SetConfigFile("app.yaml")
	v.SetDefault("kafka.topic", "unused")
	v.SetDefault("region", "eu")
	v.BindEnv("retry", "RETRY_TOPIC", "OLD_RETRY_TOPIC")
	if err := v.ReadInConfig(); err != nil {
		return
	}
	var c config
	if err := v.Unmarshal(&c); err != nil {
		return
	}
	w.WriteMessages(ctx, kafka.Message{Topic: c.Kafka.Topic})                   // want publish "kafka viper-topic" from "deployment" alias "${kafka.topic}" alias "unused"
	w.WriteMessages(ctx, kafka.Message{Topic: c.Audit})                         // want publish "kafka viper-audit" from "deployment" alias "${audit}"
	w.WriteMessages(ctx, kafka.Message{Topic: c.Topics["placed"]})              // want publish "kafka viper-placed" from "deployment" alias "${topics.placed}"
	w.WriteMessages(ctx, kafka.Message{Topic: v.GetString("kafka.deadletter")}) // want publish "kafka viper-dlq" from "deployment" alias "${kafka.deadletter}"
	w.WriteMessages(ctx, kafka.Message{Topic: v.GetString("retry")})            // want publish "kafka later" from "deployment" alias "${RETRY_TOPIC}"
	w.WriteMessages(ctx, kafka.Message{Topic: v.GetString("audit.topic")})      // want publish "kafka ${audit.topic}" from "symbolic"
	for _, t := range v.GetStringSlice("fan.out") {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka fan-a" from "deployment" // want publish "kafka fan-b" from "deployment"
	}
	v.Set("fixed", "by-program")
	w.WriteMessages(ctx, kafka.Message{Topic: v.GetString("fixed")}) // want publish "kafka by-program" from "constant"
}

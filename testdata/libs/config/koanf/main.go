// koanf: a map of defaults, a file, and the environment by a callback; a second koanf with other names.
package main

import (
	"context"
	"strings"

	"github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/providers/env"
	envv2 "github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/providers/file"
	"github.com/knadh/koanf/providers/posflag"
	"github.com/knadh/koanf/providers/structs"
	"github.com/knadh/koanf/v2"
	"github.com/segmentio/kafka-go"
	"github.com/spf13/pflag"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type topics struct {
	Orders string `koanf:"orders"`
	Audit  string `koanf:"audit"`
}

type defaults struct {
	Retry string `koanf:"retry_topic"`
}

func main() {
	k := koanf.New(".")
	_ = k.Load(confmap.Provider(map[string]any{"kafka.audit": "audits", "kafka.orders": "unused"}, "."), nil)
	_ = k.Load(file.Provider("conf/app.yaml"), yaml.Parser())
	_ = k.Load(env.Provider("SHOP_", ".", func(s string) string {
		return strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(s, "SHOP_")), "__", ".")
	}), nil)
	send(k.String("kafka.orders"))     // want publish "kafka orders-from-file" from "deployment"
	send(k.MustString("kafka.audit"))  // want publish "kafka audits" from "default" alias "${SHOP_KAFKA__AUDIT}"
	send(k.Cut("kafka").String("dlq")) // want publish "kafka dlq-from-env" from "deployment" alias "${SHOP_KAFKA__DLQ}"
	var t topics
	_ = k.Unmarshal("kafka", &t)
	send(t.Orders) // want publish "kafka orders-from-file" from "deployment"
	send(t.Audit)  // want publish "kafka audits" from "default"

	other := koanf.New(".")
	_ = other.Load(structs.Provider(defaults{Retry: "retries"}, "koanf"), nil)
	_ = other.Load(envv2.Provider(".", envv2.Opt{Prefix: "OTHER_", TransformFunc: func(k, v string) (string, any) {
		return strings.Replace(strings.ToLower(k), "_", ".", -1), v
	}}), nil)
	send(other.String("retry_topic")) // want publish "kafka retries" from "default"
	set := pflag.NewFlagSet("app", pflag.ContinueOnError)
	set.String("mail.topic", "mails", "")
	_ = other.Load(posflag.Provider(set, ".", other), nil)
	send(other.String("mail.topic"))  // want publish "kafka mails" from "default"
	send(other.String("kafka.audit")) // want publish "kafka ${OTHER_KAFKA_AUDIT}" from "symbolic"
}

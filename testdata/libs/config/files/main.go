// Files of several formats, each read by a library of its own; what is decoded from elsewhere is no setting.
package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"

	"github.com/BurntSushi/toml"
	goccy "github.com/goccy/go-yaml"
	toml1 "github.com/pelletier/go-toml"
	toml2 "github.com/pelletier/go-toml/v2"
	"github.com/segmentio/kafka-go"
	"gopkg.in/ini.v1"
	sigs "sigs.k8s.io/yaml"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type config struct {
	Kafka struct {
		Topic string `toml:"topic" json:"topic" yaml:"topic" ini:"topic"`
	} `toml:"kafka" json:"kafka" yaml:"kafka" ini:"kafka"`
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	return data
}

func main() {
	var a, b, c, d, e, f, g, h config
	_, _ = toml.DecodeFile("conf/burnt.toml", &a)
	send(a.Kafka.Topic) // want publish "kafka burnt" from "deployment"
	_ = toml2.Unmarshal(read("conf/two.toml"), &b)
	send(b.Kafka.Topic) // want publish "kafka two" from "deployment"
	_ = goccy.Unmarshal(read("conf/goccy.yaml"), &c)
	send(c.Kafka.Topic) // want publish "kafka goccy" from "deployment"
	_ = sigs.Unmarshal(read("conf/sigs.yaml"), &d)
	send(d.Kafka.Topic) // want publish "kafka sigs" from "deployment"
	_ = json.Unmarshal(read("conf/std.json"), &e)
	send(e.Kafka.Topic) // want publish "kafka std" from "deployment"
	if opened, err := os.Open("conf/opened.json"); err == nil {
		_ = json.NewDecoder(opened).Decode(&f)
	}
	send(f.Kafka.Topic) // want publish "kafka opened" from "deployment"
	tree, _ := toml1.LoadFile("conf/one.toml")
	send(tree.Get("kafka.topic").(string)) // want publish "kafka one" from "deployment"
	file, _ := ini.Load("conf/app.ini")
	send(file.Section("kafka").Key("topic").String())                // want publish "kafka from-ini" from "deployment"
	send(file.Section("").Key("audit").String())                     // want publish "kafka ini-audit" from "deployment"
	send(file.Section("kafka").Key("other").MustString("other-def")) // want publish "kafka other-def" from "default"
	_ = file.MapTo(&g)
	send(g.Kafka.Topic) // want publish "kafka from-ini" from "deployment"

	resp, err := http.Get("http://settings/") // want call "http -> settings GET /"
	if err != nil {
		return
	}
	body, _ := io.ReadAll(resp.Body)
	_ = json.Unmarshal(body, &h)
	send(h.Kafka.Topic) // want unresolved publish "kafka" reason "filled at run time"
}

// What systems outside the tree keep is named by its key; what is read from a table of the program's own is not.
package main

import (
	"context"
	"encoding/json"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	consul "github.com/hashicorp/consul/api"
	vault "github.com/hashicorp/vault/api"
	"github.com/segmentio/kafka-go"
	etcd "go.etcd.io/etcd/client/v3"
)

func send(topic string) {
	w := &kafka.Writer{Topic: topic}
	_ = w.WriteMessages(context.Background(), kafka.Message{})
}

type secret struct {
	Topic string `json:"topic"`
}

func parameter(ctx context.Context, c *ssm.Client, name string) string {
	out, err := c.GetParameter(ctx, &ssm.GetParameterInput{Name: aws.String(name)})
	if err != nil {
		return ""
	}
	return aws.ToString(out.Parameter.Value)
}

func main() {
	ctx := context.Background()
	send(parameter(ctx, ssm.NewFromConfig(aws.Config{}), "/shop/orders")) // want publish "kafka ${ssm:/shop/orders}" from "symbolic"

	sm := secretsmanager.NewFromConfig(aws.Config{})
	out, err := sm.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("shop/topics")})
	if err != nil {
		return
	}
	send(*out.SecretString) // want publish "kafka ${secretsmanager:shop/topics}" from "symbolic"
	var s secret
	_ = json.Unmarshal([]byte(*out.SecretString), &s)
	send(s.Topic) // want publish "kafka ${secretsmanager:shop/topics#topic}" from "symbolic"

	cc, _ := consul.NewClient(consul.DefaultConfig())
	if pair, _, err := cc.KV().Get("shop/audit", nil); err == nil { // want effect "read (*api.KV).Get" name "shop/audit"
		send(string(pair.Value)) // want publish "kafka ${consul:shop/audit}" from "symbolic"
	}
	ec, _ := etcd.New(etcd.Config{})
	if resp, err := ec.Get(ctx, "/shop/mail"); err == nil { // want effect "read (client.KV).Get" name "/shop/mail"
		send(string(resp.Kvs[0].Value)) // want publish "kafka ${etcd:/shop/mail}" from "symbolic"
	}
	vc, _ := vault.NewClient(vault.DefaultConfig())
	if kv, err := vc.KVv2("secret").Get(ctx, "shop"); err == nil {
		send(kv.Data["topic"].(string)) // want publish "kafka ${vault:secret/shop#topic}" from "symbolic"
	}
	if read, err := vc.Logical().Read("kv/shop"); err == nil {
		topic, _ := read.Data["topic"].(string)
		send(topic) // want publish "kafka ${vault:kv/shop#topic}" from "symbolic"
	}
	local := map[string]string{"/shop/orders": "local"}
	send(local["/shop/orders"]) // want publish "kafka local" from "constant"
}

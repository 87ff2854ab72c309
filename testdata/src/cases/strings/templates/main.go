// A template whose text is constant gives the name; what only the running program knows is a hole of the field's name.
package main

import (
	"bytes"
	"os"
	"strings"
	"text/template"

	"github.com/nats-io/nats.go"
)

var subject = template.Must(template.New("subject").Parse("orders.{{.Region}}.{{.Kind}}"))

type data struct {
	Region string
	Kind   string
}

func render(region string) string {
	var buf bytes.Buffer
	if err := subject.Execute(&buf, data{Region: region, Kind: "created"}); err != nil {
		return ""
	}
	return buf.String()
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(render("eu"), nil)       // want publish "nats orders.eu.created"
	nc.Publish(render(os.Args[1]), nil) // want publish "nats orders.{x}.created" from "template"

	t, _ := template.New("carts").Parse(`carts.{{.id}}.{{if .gift}}gift{{else}}plain{{end}}`)
	var b strings.Builder
	_ = t.Execute(&b, map[string]string{"id": os.Args[2]})
	nc.Publish(b.String(), nil) // want publish "nats carts.{x}.{x}" from "template"

	read, _ := os.ReadFile("subject.tmpl")
	u, _ := template.New("read").Parse(string(read))
	var r strings.Builder
	_ = u.Execute(&r, nil)
	nc.Publish("read."+r.String(), nil) // want publish "nats read.{x}" from "template"
}

// String functions, templates and reflection of the standard library, as it is.
package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"

	"github.com/nats-io/nats.go"
)

type OrderPlaced struct {
	ID string `topic:"orders.tagged"`
}

var words = regexp.MustCompile(`([a-z])([A-Z])`)

func dashed(s string) string {
	return strings.ToLower(words.ReplaceAllString(s, "${1}-${2}"))
}

func initial(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func sorted(parts ...string) string {
	sort.Strings(parts)
	slices.Reverse(parts)
	return strings.Join(parts, ".")
}

func number(s string) string {
	n, err := strconv.Atoi(s)
	if err != nil {
		return "none"
	}
	return strconv.Itoa(n * 2)
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(dashed("orderShipped"), nil)                // want publish "nats order-shipped"
	nc.Publish(initial("invoice"), nil)                    // want publish "nats Invoice"
	nc.Publish(sorted("aa", "cc", "bb"), nil)              // want publish "nats cc.bb.aa"
	nc.Publish("shard-"+number("21"), nil)                 // want publish "nats shard-42"
	nc.Publish(filepath.Base("queues/mail.json"), nil)     // want publish "nats mail.json"
	nc.Publish(reflect.TypeFor[OrderPlaced]().Name(), nil) // want publish "nats OrderPlaced"
	nc.Publish(fmt.Sprintf("t.%T", OrderPlaced{}), nil)    // want publish "nats t.main.OrderPlaced"
	f, _ := reflect.TypeOf(OrderPlaced{}).FieldByName("ID")
	nc.Publish(f.Tag.Get("topic"), nil) // want publish "nats orders.tagged"
	var b bytes.Buffer
	_ = template.Must(template.New("t").Parse("carts.{{.}}")).Execute(&b, "eu")
	nc.Publish(b.String(), nil) // want publish "nats carts.eu"
}

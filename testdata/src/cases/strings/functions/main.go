// Functions of the standard library make the name out of what is known.
package main

import (
	"bytes"
	"net/url"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/nats-io/nats.go"
)

var slashes = strings.NewReplacer("/", ".", " ", "-")

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(strings.Title("orders"), nil)                                                // want publish "nats Orders"
	nc.Publish(strings.Replace("a/b/carts", "/", ".", 1), nil)                              // want publish "nats a.b/carts"
	nc.Publish(slashes.Replace("stock/low level"), nil)                                     // want publish "nats stock.low-level"
	nc.Publish(strings.Repeat("ab", 2)+".rep", nil)                                         // want publish "nats abab.rep"
	nc.Publish(strings.Map(dotted, "mapped_names"), nil)                                    // want publish "nats mapped.names"
	nc.Publish(strings.TrimFunc("..trimmed..", isDot), nil)                                 // want publish "nats trimmed"
	nc.Publish(strings.Trim("--dashed--", "-"), nil)                                        // want publish "nats dashed"
	nc.Publish("shard-"+strconv.Itoa(3+4), nil)                                             // want publish "nats shard-7"
	nc.Publish("hex."+strconv.FormatInt(255, 16), nil)                                      // want publish "nats hex.ff"
	nc.Publish("flag."+strconv.FormatBool(true), nil)                                       // want publish "nats flag.true"
	nc.Publish(path.Join("shop", "../eu", "orders"), nil)                                   // want publish "nats eu/orders"
	nc.Publish(path.Base("/queues/invoices"), nil)                                          // want publish "nats invoices"
	nc.Publish(filepath.Base("/etc/queues/payments.json"), nil)                             // want publish "nats payments.json"
	nc.Publish(strings.TrimSuffix("refunds.json", path.Ext("x.json")), nil)                 // want publish "nats refunds"
	nc.Publish(filepath.Join("files", "created"), nil)                                      // want publish "nats files/created"
	nc.Publish(url.PathEscape("stock level"), nil)                                          // want publish "nats stock%20level"
	nc.Publish(string(bytes.ToLower([]byte("BYTES.LOW"))), nil)                             // want publish "nats bytes.low"
	nc.Publish(string(bytes.Join([][]byte{[]byte("by"), []byte("tes")}, []byte("."))), nil) // want publish "nats by.tes"
}

func dotted(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return '.'
}

func isDot(r rune) bool { return r == '.' }

// Libraries that change how a name is written; where they do not agree, the name is not guessed.
package main

import (
	"os"
	"strings"

	"github.com/ettle/strcase"
	"github.com/fatih/camelcase"
	iancoleman "github.com/iancoleman/strcase"
	"github.com/nats-io/nats.go"
	stoewer "github.com/stoewer/go-strcase"
)

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.Publish(iancoleman.ToSnake("OrderPlaced"), nil)                // want publish "nats order_placed"
	nc.Publish(iancoleman.ToSnake("CartV2"), nil)                     // want publish "nats cart_v_2"
	nc.Publish(iancoleman.ToScreamingSnake("stockLow"), nil)          // want publish "nats STOCK_LOW"
	nc.Publish(iancoleman.ToKebab("HTTPServer"), nil)                 // want publish "nats http-server"
	nc.Publish(iancoleman.ToCamel("user_created"), nil)               // want publish "nats UserCreated"
	nc.Publish(iancoleman.ToLowerCamel("UserRemoved"), nil)           // want publish "nats userRemoved"
	nc.Publish(strcase.ToSnake("ParcelSent"), nil)                    // want publish "nats parcel_sent"
	nc.Publish(strcase.ToSNAKE("parcelLost"), nil)                    // want publish "nats PARCEL_LOST"
	nc.Publish(strcase.ToKebab("InvoicePaid"), nil)                   // want publish "nats invoice-paid"
	nc.Publish(strcase.ToKEBAB("invoice_open"), nil)                  // want publish "nats INVOICE-OPEN"
	nc.Publish(strcase.ToPascal("ledger-closed"), nil)                // want publish "nats LedgerClosed"
	nc.Publish(strcase.ToCamel("LedgerOpened"), nil)                  // want publish "nats ledgerOpened"
	nc.Publish(stoewer.SnakeCase("MailQueued"), nil)                  // want publish "nats mail_queued"
	nc.Publish(stoewer.UpperSnakeCase("mailSent"), nil)               // want publish "nats MAIL_SENT"
	nc.Publish(stoewer.KebabCase("MailOpened"), nil)                  // want publish "nats mail-opened"
	nc.Publish(stoewer.UpperKebabCase("mailLost"), nil)               // want publish "nats MAIL-LOST"
	nc.Publish(stoewer.UpperCamelCase("mail_bounced"), nil)           // want publish "nats MailBounced"
	nc.Publish(stoewer.LowerCamelCase("MailRead"), nil)               // want publish "nats mailRead"
	nc.Publish(strings.Join(camelcase.Split("ShopOpened"), "."), nil) // want publish "nats Shop.Opened"

	nc.Publish("a."+iancoleman.ToCamel("HTTPServer"), nil) // want publish "nats a.{x}"
	nc.Publish("b."+stoewer.SnakeCase("a.b"), nil)         // want publish "nats b.{x}"
	nc.Publish("c."+strcase.ToSnake(os.Args[1]), nil)      // want publish "nats c.{x}"
}

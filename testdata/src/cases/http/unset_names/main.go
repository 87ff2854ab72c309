// The reason names what nothing sets: a variable, a field, a parameter.
package main

import (
	"fmt"
	"net/http"
)

var stockURL string

var set = "http://stock"

type client struct{ base *string }

func main() {
	_, _ = http.Get(fmt.Sprintf("%s/items", stockURL))   // want unresolved call "http" reason "^nothing sets variable stockURL"
	_, _ = http.Get(stockURL + "/items")                 // want unresolved call "http" reason "^nothing sets variable stockURL"
	_, _ = http.Get(fmt.Sprintf("%s/items", set))        // want call "http -> stock GET /items"
	_, _ = http.Get(fmt.Sprintf("%s/%s", set, stockURL)) // want call "http -> stock GET /{x}"

	c := &client{}
	_, _ = http.Get(fmt.Sprintf("%s/items", *c.base)) // want unresolved call "http" reason "^nothing sets field base of client"
}

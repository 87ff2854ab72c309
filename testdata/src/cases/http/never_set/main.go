// An address that no code sets is told, not dropped.
package main

import "net/http"

var stockURL string

func main() {
	_, _ = http.Get(stockURL) // want unresolved call "http" reason "nothing in the code says what variable stockURL is"
}

// A search that is given up says so, and does not claim that nothing sets the name.
package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	near(os.Getenv("STOCK_URL"))
	hop1(os.Getenv("STOCK_URL"))
}

func near(base string) {
	_, _ = http.Get(fmt.Sprintf("%s/items", base)) // want call "http -> ${STOCK_URL} GET /items"
}

func hop1(base string)  { hop2(base) }
func hop2(base string)  { hop3(base) }
func hop3(base string)  { hop4(base) }
func hop4(base string)  { hop5(base) }
func hop5(base string)  { hop6(base) }
func hop6(base string)  { hop7(base) }
func hop7(base string)  { hop8(base) }
func hop8(base string)  { hop9(base) }
func hop9(base string)  { hop10(base) }
func hop10(base string) { hop11(base) }
func hop11(base string) { hop12(base) }
func hop12(base string) { hop13(base) }
func hop13(base string) { hop14(base) }
func hop14(base string) { hop15(base) }
func hop15(base string) { hop16(base) }
func hop16(base string) { hop17(base) }
func hop17(base string) { hop18(base) }

func hop18(base string) {
	_, _ = http.Get(base)                          // want unresolved call "http" reason "^the search for parameter base of given_up.hop18 was given up"
	_, _ = http.Get(fmt.Sprintf("%s/items", base)) // want unresolved call "http" reason "^the search for parameter base of given_up.hop18 was given up"
	_, _ = http.Get(base + "/items")               // want unresolved call "http" reason "^the search for parameter base of given_up.hop18 was given up"
}

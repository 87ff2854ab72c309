// Two services listen on the port of the address, or have the route below a setting that nothing sets: that is told, not guessed.
package main

import (
	"net/http"
	"os"
)

func main() {
	_, _ = http.Get("http://localhost:8080/items") // want unresolved call "http" reason "several|ambiguous|more than one"
	// want call "http -> ${ITEMS_URL} GET /items/{x}" unresolved call "http" reason "one and two have a route for GET /items/{x}"
	_, _ = http.Get(os.Getenv("ITEMS_URL") + "/items/" + os.Args[1])
	_, _ = http.Get(os.Getenv("OTHER_URL") + "/only-two") // want call "http -> ${OTHER_URL} GET /only-two"
	_, _ = http.Get(os.Getenv("THIRD_URL") + "/nowhere")  // want call "http -> ${THIRD_URL} GET /nowhere"
	_, _ = http.Get(os.Getenv("FILES_URL") + "/files")    // want call "http -> ${FILES_URL} GET /files"
}

// The base URL is an env variable whose value is in the compose file.
package main

import (
	"net/http"
	"os"
	"strings"
)

func main() {
	base := strings.TrimSuffix(os.Getenv("STOCK_URL"), "/")
	_, _ = http.Get(base + "/levels")                    // want call "http -> stock GET /levels"
	_, _ = http.Get(os.Getenv("WEATHER_URL") + "/today") // want call "http -> weather GET /today"
}

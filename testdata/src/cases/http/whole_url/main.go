// A setting that is the whole URL of a request: its path is not known. Below a base URL it is, and where a deployment or a default gives the URL.
package main

import (
	"net/http"
	"os"
)

func getEnv(key, def string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return def
}

func main() {
	url := os.Getenv("WEBHOOK_URL")
	_, _ = http.Post(url, "application/json", nil)                                    // want call "http -> ${WEBHOOK_URL} POST {path}"
	_, _ = http.Get(os.Getenv("SEARCH_URL") + "?q=" + os.Args[1])                     // want call "http -> ${SEARCH_URL} GET {path}"
	_, _ = http.Get(os.Getenv("BASE_URL") + "/")                                      // want call "http -> ${BASE_URL} GET /"
	_, _ = http.Get(os.Getenv("BASE_URL") + "/v1/items")                              // want call "http -> ${BASE_URL} GET /v1/items"
	_, _ = http.Post(os.Getenv("SET_URL"), "", nil)                                   // want call "http -> hooks.example.com POST /in/x"
	_, _ = http.Post(getEnv("DEFAULT_URL", "https://default.example.com/d"), "", nil) // want call "http -> default.example.com POST /d"
}

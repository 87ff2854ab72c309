// URLs that are built from parts: url.URL, Parse and JoinPath, query strings.
package main

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
)

func main() {
	u := url.URL{Scheme: "https", Host: "geo.example.com", Path: "/v1/places"}
	_, _ = http.Get(u.String()) // want call "http -> geo.example.com GET /v1/places"
	base, _ := url.Parse("https://geo.example.com/v2")
	_, _ = http.Get(base.JoinPath("roads").String()) // want call "http -> geo.example.com GET /v2/roads"
	q := url.Values{"q": {os.Args[1]}}
	_, _ = http.Get("https://geo.example.com/search?" + q.Encode())                         // want call "http -> geo.example.com GET /search"
	_, _ = http.Get(fmt.Sprintf("https://%s:%d/v1/tiles/%s", "tiles.example.com", 8443, q)) // want call "http -> tiles.example.com GET /v1/tiles/{x}"
}

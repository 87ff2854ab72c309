// The functions of the package, whose client waits for ever.
package main

import (
	"io"
	"net/http"
	"strings"
)

func rate(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get("http://rates/v1/eur") // want finding "nodeadline" says "calls GET /v1/eur of rates without a deadline: when it hangs"
	if err != nil {
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
	http.Post("http://audit/entries", "text/plain", strings.NewReader("rate")) // want finding "nodeadline" says "POST /entries of audit"
}

func main() {
	http.HandleFunc("GET /rate", rate)
	http.ListenAndServe(":80", nil)
}

// Nobody at the other end of a public host will subscribe to an event.
package main

import (
	"net/http"
	"strings"
	"time"
)

func tell(c *http.Client, text string) error {
	resp, err := c.Post("https://hooks.chat.example.com/services/T1", "application/json", strings.NewReader(text))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	c := &http.Client{Timeout: time.Second}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) { tell(c, r.FormValue("id")) })
	http.ListenAndServe(":80", nil)
}

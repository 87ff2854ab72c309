// The command that the client gives back holds the error.
package main

import (
	"net/http"

	"github.com/redis/go-redis/v9"
)

func main() {
	rdb := redis.NewClient(&redis.Options{Addr: "redis:6379"})
	http.HandleFunc("POST /price", func(w http.ResponseWriter, r *http.Request) {
		rdb.Publish(r.Context(), "prices", r.FormValue("price")) // want finding "lostpublish" says "the publish to prices"
	})
	http.ListenAndServe(":80", nil)
}

// A publish that cannot fail for its caller: the wrapper gives nothing back.
package main

import (
	"net/http"

	"github.com/redis/go-redis/v9"
)

type board struct{ rdb *redis.Client }

func (b *board) post(r *http.Request) bool {
	return b.rdb.Publish(r.Context(), "board", r.FormValue("text")).Err() == nil
}

func (b *board) count(r *http.Request) {
	n, err := b.rdb.Publish(r.Context(), "count", "1").Result()
	if err != nil || n == 0 {
		panic(err)
	}
}

func main() {
	b := &board{redis.NewClient(&redis.Options{Addr: "redis:6379"})}
	http.HandleFunc("POST /board", func(w http.ResponseWriter, r *http.Request) {
		b.post(r)
		b.count(r)
	})
	http.ListenAndServe(":80", nil)
}

// gomemcache: a cache of page views.
package main

import (
	"log"

	"github.com/bradfitz/gomemcache/memcache"
)

const key = "views:home"

func main() {
	mc := memcache.New("cache:11211")
	it, err := mc.Get(key) // want effect "read (*memcache.Client).Get"
	if err == memcache.ErrCacheMiss {
		err = mc.Set(&memcache.Item{Key: key, Value: []byte("0")}) // want effect "write (*memcache.Client).Set"
	}
	if err != nil {
		log.Fatal(err)
	}
	n, err := mc.Increment(key, 1) // want effect "write (*memcache.Client).Increment"
	log.Print(it, n, err, mc.Ping())
}

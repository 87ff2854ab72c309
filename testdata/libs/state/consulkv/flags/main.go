// Consul's key-value store.
package main

import (
	"log"

	"github.com/hashicorp/consul/api"
)

func main() {
	client, err := api.NewClient(api.DefaultConfig())
	if err != nil {
		log.Fatal(err)
	}
	kv := client.KV()
	_, err = kv.Put(&api.KVPair{Key: "flags/beta", Value: []byte("on")}, nil) // want effect "write (*api.KV).Put"
	pair, _, err2 := kv.Get("flags/beta", nil)                                // want effect "read (*api.KV).Get"
	log.Print(pair, err, err2)
	lock, err := client.LockKey("locks/flags")
	if err != nil {
		log.Fatal(err)
	}
	_, err = lock.Lock(nil) // want effect "wait (*api.Lock).Lock"
	log.Print(err, lock.Unlock())
}

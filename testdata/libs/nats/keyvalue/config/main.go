// nats.go: key-value and object stores, watched too, are a store and no messaging.
package main

import (
	"context"
	"log"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	js, err := jetstream.New(nc)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	kv, err := js.CreateKeyValue(ctx, jetstream.KeyValueConfig{Bucket: "profiles"})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = kv.Put(ctx, "sue.color", []byte("blue")) // want effect "write (jetstream.KeyValue).Put"
	entry, _ := kv.Get(ctx, "sue.color")            // want effect "read (jetstream.KeyValue).Get"
	log.Print(entry.Key(), entry.Value())
	w, err := kv.Watch(ctx, "sue.*")
	if err != nil {
		log.Fatal(err)
	}
	defer w.Stop()
	for update := range w.Updates() {
		log.Print(update.Operation())
		break
	}
	all, _ := kv.WatchAll(ctx)
	<-all.Updates()

	old, err := nc.JetStream()
	if err != nil {
		log.Fatal(err)
	}
	bucket, err := old.KeyValue("profiles")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = bucket.PutString("joe.color", "red") // want effect "write (nats.go.KeyValue).PutString"
	_, _ = bucket.Get("joe.color")              // want effect "read (nats.go.KeyValue).Get"
	_, _ = bucket.Watch("joe.*")
	objects, err := js.CreateObjectStore(ctx, jetstream.ObjectStoreConfig{Bucket: "pictures"})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = objects.PutString(ctx, "a", "b")
	_, _ = objects.Watch(ctx)
}

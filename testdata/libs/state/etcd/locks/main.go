// etcd: keys, a transaction, software transactional memory, a lock.
package main

import (
	"context"
	"log"

	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/client/v3/concurrency"
)

func swap(ctx context.Context, kv clientv3.KV) error {
	// want effect "begin (client.KV).Txn" effect "commit (client.Txn).Commit"
	_, err := kv.Txn(ctx).If(clientv3.Compare(clientv3.Value("a"), "=", "1")).Then(clientv3.OpPut("a", "2")).Commit()
	return err
}

func main() {
	ctx := context.Background()
	cli, err := clientv3.New(clientv3.Config{Endpoints: []string{"etcd:2379"}})
	if err != nil {
		log.Fatal(err)
	}
	defer cli.Close()
	_, err = cli.Put(ctx, "config/mode", "fast")              // want effect "write (client.KV).Put"
	_, err2 := cli.Get(ctx, "config/", clientv3.WithPrefix()) // want effect "read (client.KV).Get"
	log.Print(err, err2, swap(ctx, cli))

	s, err := concurrency.NewSession(cli)
	if err != nil {
		log.Fatal(err)
	}
	m := concurrency.NewMutex(s, "/locks/report")
	if err := m.Lock(ctx); err != nil { // want effect "wait (*concurrency.Mutex).Lock"
		log.Fatal(err)
	}
	defer m.Unlock(ctx)
	// want effect "begin concurrency.NewSTM"
	_, err = concurrency.NewSTM(cli, func(stm concurrency.STM) error {
		stm.Put("balance/a", stm.Get("balance/b")) // want effect "read (concurrency.STM).Get" effect "write (concurrency.STM).Put"
		return nil
	})
	log.Print(err)
}

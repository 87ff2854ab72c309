// Go-queue: a consumer whose configuration is a struct of the library, filled from a file.
package main

import (
	"context"
	"flag"

	"github.com/zeromicro/go-queue/kq"
	"github.com/zeromicro/go-zero/core/conf"
	"github.com/zeromicro/go-zero/core/service"
)

var configFile = flag.String("f", "etc/configured.yaml", "the config file")

type config struct {
	service.ServiceConf
	Leaves kq.KqConf
}

func onLeave(ctx context.Context, key, value string) error { return nil }

func main() {
	flag.Parse()
	var c config
	conf.MustLoad(*configFile, &c)
	q := kq.MustNewQueue(c.Leaves, kq.WithHandle(onLeave)) // want subscribe "kafka leaves" group "leavers" handler "onLeave"
	defer q.Stop()
	q.Start()
}

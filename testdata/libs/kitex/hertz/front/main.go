// hertz: the client's shortcuts, with and without a time limit, and requests that are built.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/cloudwego/hertz/pkg/app/client"
	"github.com/cloudwego/hertz/pkg/protocol"
	"github.com/cloudwego/hertz/pkg/protocol/consts"
)

func main() {
	ctx := context.Background()
	base := os.Getenv("STORE_URL")
	c, err := client.NewClient(client.WithDialTimeout(time.Second), client.WithClientReadTimeout(time.Second))
	if err != nil {
		return
	}
	_, _, _ = c.Get(ctx, nil, fmt.Sprintf("%s/api/items/%d", base, 7))              // want call "http -> store GET /api/items/7"
	_, _, _ = c.Post(ctx, nil, base+"/api/items/7/buy", &protocol.Args{})           // want call "http -> store POST /api/items/7/buy"
	_, _, _ = c.GetTimeout(ctx, nil, "http://store:8888/echo", time.Second)         // want call "http -> store GET /echo"
	_, _, _ = client.GetDeadline(ctx, nil, "https://api.example.com/x", time.Now()) // want call "http -> api.example.com GET /x"

	req, resp := protocol.AcquireRequest(), protocol.AcquireResponse()
	req.SetMethod(consts.MethodDelete)
	req.SetRequestURI(base + "/admin/items/7")
	_ = c.DoTimeout(ctx, req, resp, time.Second) // want call "http -> store DELETE /admin/items/7"

	put := protocol.NewRequest("PUT", "http://store:8888/admin/files/a", nil)
	_ = c.Do(ctx, put, resp) // want call "http -> store PUT /admin/files/a"

	get := &protocol.Request{}
	get.Header.SetMethod(consts.MethodGet)
	get.SetRequestURI("http://store:8888/ping?x=1")
	_ = client.Do(ctx, get, resp) // want call "http -> store GET /ping"
}

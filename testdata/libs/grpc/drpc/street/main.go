// drpc: a generated client on a connection that the program dials.
package main

import (
	"context"
	"net"

	"storj.io/drpc/drpcconn"

	"libs/grpc/drpc/cookie"
)

func main() {
	raw, err := net.Dial("tcp", "monster:8080")
	if err != nil {
		panic(err)
	}
	conn := drpcconn.New(raw)
	defer conn.Close()
	client := cookie.NewDRPCCookieMonsterClient(conn)
	ctx := context.Background()
	_, _ = client.EatCookie(ctx, &cookie.Cookie{Type: "oat"}) // want call "other -> monster /sesamestreet.CookieMonster/EatCookie"
	_, _ = client.EatCookies(ctx)                             // want call "other -> monster /sesamestreet.CookieMonster/EatCookies"
}

// drpc: a generated service on a mux.
package main

import (
	"context"
	"net"

	"storj.io/drpc/drpcmux"
	"storj.io/drpc/drpcserver"

	"libs/grpc/drpc/cookie"
)

type monster struct{}

// want endpoint "other /sesamestreet.CookieMonster/EatCookie" handler "monster.EatCookie"
func (m *monster) EatCookie(ctx context.Context, c *cookie.Cookie) (*cookie.Crumbs, error) {
	return &cookie.Crumbs{Cookie: c.GetType()}, nil
}

// want endpoint "other /sesamestreet.CookieMonster/EatCookies" handler "monster.EatCookies"
func (m *monster) EatCookies(stream cookie.DRPCCookieMonster_EatCookiesStream) error {
	return nil
}

func main() {
	mux := drpcmux.New()
	if err := cookie.DRPCRegisterCookieMonster(mux, &monster{}); err != nil {
		panic(err)
	}
	lis, err := net.Listen("tcp", ":8080")
	if err != nil {
		panic(err)
	}
	_ = drpcserver.New(mux).Serve(context.Background(), lis)
}

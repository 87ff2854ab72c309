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

// miss endpoint "other /sesamestreet.CookieMonster/EatCookie" handler "monster.EatCookie" because the handler is not known by the operation's name
func (m *monster) EatCookie(ctx context.Context, c *cookie.Cookie) (*cookie.Crumbs, error) {
	return &cookie.Crumbs{Cookie: c.GetType()}, nil
}

// miss endpoint "other /sesamestreet.CookieMonster/EatCookies" handler "monster.EatCookies" because the handler is not known by the operation's name
func (m *monster) EatCookies(stream cookie.DRPCCookieMonster_EatCookiesStream) error {
	return nil
}

func main() {
	mux := drpcmux.New()
	// wrong endpoint "other /sesamestreet.CookieMonster/EatCookie" because it stands at its method
	// wrong endpoint "other /sesamestreet.CookieMonster/EatCookies" because it stands at its method
	if err := cookie.DRPCRegisterCookieMonster(mux, &monster{}); err != nil {
		panic(err)
	}
	lis, err := net.Listen("tcp", ":8080")
	if err != nil {
		panic(err)
	}
	_ = drpcserver.New(mux).Serve(context.Background(), lis)
}

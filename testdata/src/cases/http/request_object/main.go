// A request object that is passed on through helpers and a doer interface with middleware.
package main

import (
	"context"
	"io"
	"net/http"
)

type doer interface {
	Do(*http.Request) (*http.Response, error)
}

type authed struct {
	next  doer
	token string
}

func (a *authed) Do(req *http.Request) (*http.Response, error) {
	req.Header.Set("Authorization", a.token)
	return a.next.Do(req)
}

type api struct {
	base string
	do   doer
}

func (a *api) newRequest(ctx context.Context, method, path string, body io.Reader) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, method, a.base+path, body)
}

func (a *api) send(req *http.Request) error {
	_, err := a.do.Do(req)
	return err
}

func (a *api) users(ctx context.Context) error {
	req, err := a.newRequest(ctx, http.MethodGet, "/users", nil)
	if err != nil {
		return err
	}
	return a.send(req) // want call "http -> crm.example.com GET /users"
}

func (a *api) addUser(ctx context.Context) error {
	req, err := a.newRequest(ctx, http.MethodPost, "/users", nil)
	if err != nil {
		return err
	}
	return a.send(req) // want call "http -> crm.example.com POST /users"
}

func main() {
	a := &api{base: "https://crm.example.com", do: &authed{next: http.DefaultClient}}
	ctx := context.Background()
	_ = a.users(ctx)
	_ = a.addUser(ctx)
}

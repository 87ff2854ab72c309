// The path of a URL comes from its fields, from another URL, or from what is joined or resolved to one; the query is no part of it.
package main

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"path"
)

type client struct {
	base *url.URL
	http *http.Client
}

// get copies the URL that all requests share, so that one does not change the next.
func (c *client) get(ctx context.Context, p string, q url.Values) error {
	u := *c.base
	u.Path = path.Join(u.Path, p)
	u.RawQuery = q.Encode()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return err
	}
	_, err = c.http.Do(req)
	return err
}

func fields() {
	q := url.Values{}
	q.Set("sort", os.Args[1])
	u := url.URL{Scheme: "http", Host: "catalog:8080", Path: "/v1/items", RawQuery: q.Encode()}
	req, _ := http.NewRequest("DELETE", u.String(), nil)
	_, _ = http.DefaultClient.Do(req) // want call "http -> catalog DELETE /v1/items"
	v := &url.URL{Scheme: "http", Host: "catalog:8080", Path: "/v1/parts", RawQuery: "full=1"}
	_, _ = http.Get(v.String()) // want call "http -> catalog GET /v1/parts"
}

// shared is what two requests change in turn: each sees its own.
func shared() {
	base, _ := url.Parse("http://stock:8080/api")
	a := *base
	a.Path = path.Join(a.Path, "levels")
	b := *base
	b.Path += "/moves"
	_, _ = http.Get(a.String())    // want call "http -> stock GET /api/levels"
	_, _ = http.Get(b.String())    // want call "http -> stock GET /api/moves"
	_, _ = http.Get(base.String()) // want call "http -> stock GET /api"
}

func joined() {
	base, _ := url.Parse("http://geo:8080/v2")
	_, _ = http.Get(base.JoinPath("roads", "main").String()) // want call "http -> geo GET /v2/roads/main"
	u := base.JoinPath("tiles")
	u.RawQuery = url.Values{"z": {os.Args[1]}}.Encode()
	_, _ = http.Get(u.String())                                           // want call "http -> geo GET /v2/tiles"
	_, _ = http.Get(base.ResolveReference(&url.URL{Path: "/x"}).String()) // want call "http -> geo GET /x"
	_, _ = http.Get(base.ResolveReference(&url.URL{Path: "up"}).String()) // want call "http -> geo GET /up"
	ref, _ := url.Parse("/y?limit=10")
	_, _ = http.Get(base.ResolveReference(ref).String()) // want call "http -> geo GET /y"
}

func parsed(base string) {
	u, err := url.Parse(base + "/orders")
	if err != nil {
		return
	}
	u.RawQuery = "page=1"
	req, _ := http.NewRequest(http.MethodPost, u.String(), nil)
	_, _ = http.DefaultClient.Do(req) // want call "http -> shop POST /orders"
	q := u.Query()
	q.Set("page", "2")
	u.RawQuery = q.Encode()
	_, _ = http.Get(u.String()) // want call "http -> shop GET /orders"
}

// configured has a base of which only the deployment tells the path.
func configured() {
	base, err := url.Parse(os.Getenv("REPORTS_URL"))
	if err != nil {
		return
	}
	u := *base
	u.Path = path.Join(u.Path, "daily")
	u.RawQuery = url.Values{"day": {os.Args[1]}}.Encode()
	_, _ = http.Get(u.String())                       // want call "http -> reports GET /v3/daily"
	_, _ = http.Get(base.JoinPath("weekly").String()) // want call "http -> reports GET /v3/weekly"
	other := *base
	other.Path = "/health"
	_, _ = http.Get(other.String()) // want call "http -> reports GET /health"
	unset, _ := url.Parse(os.Getenv("UNSET_URL"))
	next := *unset
	next.Path = path.Join(next.Path, "next")
	_, _ = http.Get(next.String()) // want call "http -> ${UNSET_URL} GET /next"
}

// An address is no URL, though it has the same fields.
type address struct{ Scheme, Host, Path string }

func (a *address) String() string { return "http://" + a.Host + "/fixed" }

func lookalike() {
	a := &address{Scheme: "http", Host: "own:8080", Path: "/not-this"}
	_, _ = http.Get(a.String()) // want call "http -> own GET /fixed"
	u := url.URL{Scheme: "http", Host: "own:8080", Path: "/found", Fragment: "/lost", RawQuery: "next=/lost"}
	_, _ = http.Get(u.String()) // want call "http -> own GET /found"
}

func request() {
	r := &http.Request{Method: http.MethodPatch, URL: &url.URL{Scheme: "http", Host: "ledger:8080", Path: "/books"}}
	_, _ = http.DefaultClient.Do(r) // want call "http -> ledger PATCH /books"
	late, _ := http.NewRequest(http.MethodPut, "http://ledger:8080", nil)
	late.URL.Path = "/entries"
	_, _ = http.DefaultClient.Do(late) // miss call "http -> ledger PUT /entries" because what is set in a request that is made by address is not joined to that // wrong call "http -> ledger PUT /" because it is told by its address
}

func main() {
	base, _ := url.Parse("http://profile:8080/internal")
	c := &client{base: base, http: http.DefaultClient}
	_ = c.get(context.Background(), "users", nil)  // want call "http -> profile GET /internal/users"
	_ = c.get(context.Background(), "groups", nil) // want call "http -> profile GET /internal/groups"
	fields()
	shared()
	joined()
	parsed("http://shop:8080")
	configured()
	lookalike()
	request()
}

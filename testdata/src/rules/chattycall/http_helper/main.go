// The call of each item is in a client type, two functions down.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

type user struct{ Name string }

type users struct {
	base string
	http *http.Client
}

func (u *users) byID(ctx context.Context, id string) (user, error) {
	var out user
	err := u.get(ctx, "/users/"+id, &out)
	return out, err
}

func (u *users) get(ctx context.Context, path string, out any) error {
	req, err := http.NewRequestWithContext(ctx, "GET", u.base+path, nil)
	if err != nil {
		return err
	}
	resp, err := u.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(out)
}

type comment struct{ Author, Text string }

type page struct{ users *users }

func (p *page) render(ctx context.Context, cs []comment) ([]string, error) {
	lines := make([]string, 0, len(cs))
	for _, c := range cs {
		u, err := p.users.byID(ctx, c.Author) // want finding "chattycall" says "calls GET /users/\\{Author\\} of users-svc once"
		if err != nil {
			return nil, fmt.Errorf("author of %q: %w", c.Text, err)
		}
		lines = append(lines, u.Name+": "+c.Text)
	}
	return lines, nil
}

func main() {
	p := &page{users: &users{base: "http://users-svc", http: &http.Client{}}}
	http.HandleFunc("POST /render", func(w http.ResponseWriter, r *http.Request) {
		var cs []comment
		json.NewDecoder(r.Body).Decode(&cs)
		lines, _ := p.render(r.Context(), cs)
		json.NewEncoder(w).Encode(lines)
	})
	http.ListenAndServe(":80", nil)
}

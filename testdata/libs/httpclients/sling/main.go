// dghubble/sling: a base that requests extend, paths joined like URL references.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/dghubble/sling"
)

const issuesBase = "http://issues:8080/api/"

type Issue struct {
	Title string `json:"title"`
}

type Issues struct {
	sling *sling.Sling
}

func NewIssues(hc *http.Client) *Issues {
	return &Issues{sling: sling.New().Client(hc).Base(issuesBase).Set("Accept", "application/json")}
}

func (s *Issues) List(owner string) ([]Issue, error) {
	var out []Issue
	path := fmt.Sprintf("repos/%s/issues", owner)
	// wrong unresolved call "http" because a base is not put before a path
	_, err := s.sling.New().Get(path).QueryStruct(struct{}{}).ReceiveSuccess(&out) // miss call "http -> issues GET /api/repos/{x}/issues" because a base is not put before a path
	return out, err
}

func (s *Issues) Create(owner string, in *Issue) error {
	var failure error
	// wrong unresolved call "http" because a base is not put before a path
	_, err := s.sling.New().Path("repos/").Post(owner).BodyJSON(in).Receive(nil, failure) // miss call "http -> issues POST /api/repos/{x}" because a base is not put before a path
	return err
}

func (s *Issues) Close(ctx context.Context, id string) (*http.Response, error) {
	// wrong unresolved call "http" because a base is not put before a path
	r, err := s.sling.New().Delete("issues/" + id).Request()
	if err != nil {
		return nil, err
	}
	// wrong unresolved call "http" because a base is not put before a path
	return http.DefaultClient.Do(r.WithContext(ctx)) // miss call "http -> issues DELETE /api/issues/{x}" because a base is not put before a path
}

func main() {
	issues := NewIssues(&http.Client{Timeout: time.Second})
	list, err := issues.List(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	_ = issues.Create(os.Args[1], &list[0])
	_, _ = issues.Close(context.Background(), os.Args[2])

	_, _ = sling.New().Get("https://geo.example.com/v1/places").ReceiveSuccess(nil) // want call "http -> geo.example.com GET /v1/places"
	// wrong unresolved call "http" because a base is not put before a path
	_, _ = sling.New().Base(os.Getenv("AUDIT_URL")).Put("/entries").Receive(nil, nil) // miss call "http -> ${AUDIT_URL} PUT /entries" because a base is not put before a path
}

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
	_, err := s.sling.New().Get(path).QueryStruct(struct{}{}).ReceiveSuccess(&out) // want call "http -> issues GET /api/repos/{x}/issues"
	return out, err
}

func (s *Issues) Create(owner string, in *Issue) error {
	var failure error
	_, err := s.sling.New().Path("repos/").Post(owner).BodyJSON(in).Receive(nil, failure) // want call "http -> issues POST /api/repos/{x}"
	return err
}

func (s *Issues) Close(ctx context.Context, id string) (*http.Response, error) {
	r, err := s.sling.New().Delete("issues/" + id).Request() // want call "http -> issues DELETE /api/issues/{x}"
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(r.WithContext(ctx)) // wrong unresolved call "http" because the request is told where it was made
}

func main() {
	issues := NewIssues(&http.Client{Timeout: time.Second}) // want effect "deadline http.Client{}" duration "1s"
	list, err := issues.List(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	_ = issues.Create(os.Args[1], &list[0])
	_, _ = issues.Close(context.Background(), os.Args[2])

	_, _ = sling.New().Get("https://geo.example.com/v1/places").ReceiveSuccess(nil)   // want call "http -> geo.example.com GET /v1/places"
	_, _ = sling.New().Base(os.Getenv("AUDIT_URL")).Put("/entries").Receive(nil, nil) // want call "http -> ${AUDIT_URL} PUT /entries"
}

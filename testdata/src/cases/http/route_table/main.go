// Routes in a table, registered in a loop, with middleware around each handler.
package main

import "net/http"

type route struct {
	method  string
	path    string
	handler http.HandlerFunc
}

type server struct{ n int }

func (s *server) routes() []route {
	return []route{
		{http.MethodGet, "/carts", s.list},
		{http.MethodPost, "/carts", s.add},
	}
}

func (s *server) list(w http.ResponseWriter, r *http.Request) { s.n++ }

func (s *server) add(w http.ResponseWriter, r *http.Request) { s.n-- }

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func main() {
	s := &server{}
	mux := http.NewServeMux()
	for _, r := range s.routes() {
		mux.Handle(r.method+" "+r.path, logged(r.handler)) // want endpoint "http GET /carts" endpoint "http POST /carts"
	}
	_ = http.ListenAndServe(":8080", mux)
}

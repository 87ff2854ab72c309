// net/http: patterns with methods and hosts, path values, muxes below others with
// and without StripPrefix, handlers as objects, middleware.
package main

import (
	"expvar"
	"log"
	"net/http"
	"net/http/pprof"
	"time"
)

const apiPrefix = "/api/v1"

type server struct {
	mux   *http.ServeMux
	stock map[string]int
}

func (s *server) getOrder(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(r.PathValue("id")))
}

func (s *server) createOrder(w http.ResponseWriter, r *http.Request) { s.stock[r.Host]++ }

func (s *server) deleteOrder(w http.ResponseWriter, r *http.Request) { delete(s.stock, r.Host) }

// report is a handler object.
type report struct{ title string }

func (h report) ServeHTTP(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(h.title)) }

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Println(r.Method, r.URL)
		next.ServeHTTP(w, r)
	})
}

func authorized(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			http.Error(w, "who are you", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func home(w http.ResponseWriter, r *http.Request) {}

func listUsers(w http.ResponseWriter, r *http.Request) {}

func banUser(w http.ResponseWriter, r *http.Request) {}

func download(w http.ResponseWriter, r *http.Request) {}

func healthz(w http.ResponseWriter, r *http.Request) {}

// routes of the admin part; they carry the whole path.
func adminMux() http.Handler {
	admin := http.NewServeMux()
	admin.HandleFunc("GET /admin/users", listUsers)         // want endpoint "http GET /admin/users" handler "listUsers"
	admin.HandleFunc("POST /admin/users/{id}/ban", banUser) // want endpoint "http POST /admin/users/{id}/ban" handler "banUser"
	return logged(admin)
}

func main() {
	s := &server{mux: http.NewServeMux(), stock: map[string]int{}}
	orders := http.NewServeMux()
	orders.HandleFunc("GET /orders/{id}", s.getOrder)                                            // want endpoint "http GET /api/v1/orders/{id}" handler "server.getOrder"
	orders.Handle("POST /orders", authorized(s.createOrder))                                     // want endpoint "http POST /api/v1/orders" handler "server.createOrder"
	orders.Handle("DELETE /orders/{id}", logged(authorized(s.deleteOrder)))                      // want endpoint "http DELETE /api/v1/orders/{id}" handler "server.deleteOrder"
	orders.Handle("GET /report", http.TimeoutHandler(report{title: "day"}, time.Second, "slow")) // want endpoint "http GET /api/v1/report" handler "report.ServeHTTP" effect "deadline http.TimeoutHandler"

	s.mux.Handle(apiPrefix+"/", http.StripPrefix(apiPrefix, logged(orders)))
	s.mux.Handle("/admin/", adminMux())
	s.mux.HandleFunc("GET /{$}", home)                    // want endpoint "http GET /" handler "home"
	s.mux.HandleFunc("shop.example.com/start", home)      // want endpoint "http * /start" handler "home"
	s.mux.HandleFunc("GET /download/{path...}", download) // want endpoint "http GET /download/{path...}" handler "download"

	// What every service has is no part of what it offers.
	s.mux.HandleFunc("GET /healthz", healthz)
	s.mux.HandleFunc("/debug/pprof/", pprof.Index)
	s.mux.Handle("/internal/vars", expvar.Handler())
	s.mux.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("public"))))
	s.mux.Handle("GET /", http.FileServer(http.Dir("ui")))

	srv := &http.Server{Addr: ":7001", Handler: logged(s.mux), ReadHeaderTimeout: time.Second} // want effect "deadline http.Server{}" duration "1s"
	log.Fatal(srv.ListenAndServe())
}

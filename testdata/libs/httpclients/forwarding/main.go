// Requests that are passed on by hand: the path of the incoming request is put after a host.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

var client = &http.Client{}

func orders(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), r.Method, "http://orders:8080"+r.URL.Path, r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	req.Header = r.Header.Clone()
	// wrong call "http -> orders * /" because a path that is not known is taken for a part of the host
	send(w, req) // miss call "http -> orders * /{Path}" because a path that is not known is taken for a part of the host
}

func carts(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest(r.Method, os.Getenv("CARTS_URL")+r.RequestURI, r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	send(w, req) // want call "http -> ${CARTS_URL} * /{RequestURI}"
}

func users(w http.ResponseWriter, r *http.Request) {
	req := r.Clone(r.Context())
	req.URL.Scheme = "http"
	req.URL.Host = "users:8080"
	req.RequestURI = ""
	// wrong unresolved call "http" because what is set in the URL of an incoming request is not seen
	resp, err := client.Do(req) // miss call "http -> users * /{Path}" because what is set in the URL of an incoming request is not seen
	if err == nil {
		resp.Body.Close()
	}
}

func send(w http.ResponseWriter, req *http.Request) {
	resp, err := client.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
	_, _ = io.Copy(w, resp.Body)
}

func main() {
	http.HandleFunc("/orders/", orders) // want endpoint "http * /orders/" handler "orders"
	http.HandleFunc("/carts/", carts)   // want endpoint "http * /carts/" handler "carts"
	http.HandleFunc("/users/", users)   // want endpoint "http * /users/" handler "users"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

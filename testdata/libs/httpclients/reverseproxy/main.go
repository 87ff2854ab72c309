// Reverse proxies of net/http/httputil: for one host, with Rewrite, with Director.
package main

import (
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
)

func mustParse(raw string) *url.URL {
	u, err := url.Parse(raw)
	if err != nil {
		log.Fatal(err)
	}
	return u
}

func carts(target *url.URL) http.Handler {
	return &httputil.ReverseProxy{ // want call "http -> carts * /..."
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(target)
			r.Out.Host = r.In.Host
		},
	}
}

func users() *httputil.ReverseProxy {
	director := func(req *http.Request) {
		req.URL.Scheme = "http"
		req.URL.Host = "users:8082"
	}
	return &httputil.ReverseProxy{Director: director} // want call "http -> users * /..."
}

func main() {
	orders := httputil.NewSingleHostReverseProxy(mustParse("http://orders:8081/api")) // want call "http -> orders * /api/..."
	search, err := url.Parse(os.Getenv("SEARCH_URL"))
	if err != nil {
		log.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(search) // want call "http -> ${SEARCH_URL} * /..."
	proxy.ErrorHandler = func(w http.ResponseWriter, r *http.Request, err error) {
		w.WriteHeader(http.StatusBadGateway)
	}

	mux := http.NewServeMux()
	mux.Handle("/orders/", orders)                                      // want endpoint "http * /orders/"
	mux.Handle("/carts/", carts(mustParse("http://carts.shop.svc:80"))) // want endpoint "http * /carts/"
	mux.Handle("/users/", users())                                      // want endpoint "http * /users/"
	mux.Handle("/search", proxy)                                        // want endpoint "http * /search"
	log.Fatal(http.ListenAndServe(":8080", mux))
}

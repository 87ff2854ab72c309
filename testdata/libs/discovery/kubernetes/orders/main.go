// Kubernetes names: svc, svc.ns, svc.ns.svc and svc.ns.svc.cluster.local.
package main

import (
	"log"
	"net/http"
)

func main() {
	http.HandleFunc("GET /orders", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http GET /orders"
	log.Fatal(http.ListenAndServe(":80", nil))
}

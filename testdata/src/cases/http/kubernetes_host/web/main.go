// The address is that of a Kubernetes Service, whose name is not that of the folder.
package main

import (
	"net/http"
	"os"
)

func main() {
	base := "http://" + os.Getenv("PRICES_HOST")
	_, _ = http.Get(base + "/latest")                                  // want call "http -> pricing GET /latest"
	_, _ = http.Get("http://prices-svc.default.svc.cluster.local/all") // want call "http -> pricing GET /all"
}

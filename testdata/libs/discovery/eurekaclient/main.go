// xuanbo/eureka-client: registers from its configuration; it is no call of another service.
package main

import (
	"log"
	"net/http"

	eureka "github.com/xuanbo/eureka-client"
)

func main() {
	client := eureka.NewClient(&eureka.Config{
		DefaultZone:           "http://eureka:8761/eureka/",
		App:                   "go-example",
		Port:                  10000,
		RenewalIntervalInSecs: 10,
		Metadata:              map[string]interface{}{"VERSION": "0.1.0"},
	})
	client.Start()
	http.HandleFunc("GET /v1/services", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http GET /v1/services"
	log.Fatal(http.ListenAndServe(":10000", nil))
}

// ArthurHlt/go-eureka-client: registers under an application's id.
package main

import (
	"log"
	"net/http"

	"github.com/ArthurHlt/go-eureka-client/eureka"
)

func main() {
	client := eureka.NewClient([]string{"http://eureka:8761/eureka"})
	instance := eureka.NewInstanceInfo("billing-1.example.com", "invoicing", "10.0.0.9", 80, 30, false)
	if err := client.RegisterInstance("invoicing", instance); err != nil {
		log.Fatal(err)
	}
	_ = client.SendHeartbeat(instance.App, instance.HostName)
	http.HandleFunc("POST /invoices", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http POST /invoices"
	log.Fatal(http.ListenAndServe(":80", nil))
}

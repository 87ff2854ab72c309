// hashicorp/consul/api: a service registers itself under a name, others ask for it by that name.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/hashicorp/consul/api"
)

func level(w http.ResponseWriter, r *http.Request) {}

func main() {
	client, err := api.NewClient(api.DefaultConfig())
	if err != nil {
		log.Fatal(err)
	}
	err = client.Agent().ServiceRegister(&api.AgentServiceRegistration{
		ID:      "inventory-" + os.Getenv("HOSTNAME"),
		Name:    "inventory",
		Address: os.Getenv("POD_IP"),
		Port:    8080,
		Check:   &api.AgentServiceCheck{HTTP: "http://localhost:8080/health", Interval: "10s"},
	})
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("GET /levels/{sku}", level) // want endpoint "http GET /levels/{sku}"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

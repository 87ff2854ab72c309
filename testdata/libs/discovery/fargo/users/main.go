// hudl/fargo: Eureka knows a service by its application's name, in capitals.
package main

import (
	"log"
	"net/http"

	"github.com/hudl/fargo"
)

func main() {
	conn := fargo.NewConn("http://eureka:8761/eureka")
	err := conn.RegisterInstance(&fargo.Instance{
		HostName:       "users-7",
		App:            "ACCOUNTS",
		VipAddress:     "accounts",
		Port:           8080,
		PortEnabled:    true,
		DataCenterInfo: fargo.DataCenterInfo{Name: fargo.MyOwn},
		Status:         fargo.UP,
	})
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("GET /users/{id}", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http GET /users/{id}"
	log.Fatal(http.ListenAndServe(":8080", nil))
}

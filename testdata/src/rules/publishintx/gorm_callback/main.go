// In the function that the library runs in a transaction.
package main

import (
	"net/http"

	"github.com/nats-io/nats.go"
	"gorm.io/gorm"
)

type service struct {
	db *gorm.DB
	nc *nats.Conn
}

func (s *service) register(name string) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&name).Error; err != nil {
			return err
		}
		return s.nc.Publish("users.registered", []byte(name)) // want finding "publishintx" says "publishes to users.registered inside a database transaction"
	})
}

func main() {
	nc, _ := nats.Connect("nats://broker")
	s := &service{&gorm.DB{}, nc}
	http.HandleFunc("POST /users", func(w http.ResponseWriter, r *http.Request) { s.register(r.FormValue("name")) })
	http.ListenAndServe(":80", nil)
}

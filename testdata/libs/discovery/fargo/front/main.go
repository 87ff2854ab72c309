// Asks Eureka for an application and for the instances behind a VIP address.
package main

import (
	"fmt"
	"log"
	"net/http"

	"github.com/hudl/fargo"
)

func main() {
	conn, err := fargo.NewConnFromConfigFile("/etc/fargo.gcfg")
	if err != nil {
		log.Fatal(err)
	}
	app, err := conn.GetApp("ACCOUNTS")
	if err != nil {
		log.Fatal(err)
	}
	for _, i := range app.Instances {
		_, _ = http.Get(fmt.Sprintf("http://%s:%d/users/7", i.HostName, i.Port)) // want call "http -> users GET /users/7"
	}
	instances, err := conn.GetInstancesByVIPAddress("mailer", false, fargo.ThatAreUp)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = http.Post("http://"+instances[0].IPAddr+"/mails", "text/plain", nil) // want call "http -> mailer POST /mails"
}

// Looks the application up and calls its first instance.
package main

import (
	"log"
	"net/http"

	"github.com/ArthurHlt/go-eureka-client/eureka"
)

func main() {
	client := eureka.NewClient([]string{"http://eureka:8761/eureka"})
	app, err := client.GetApplication("invoicing")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = http.Post("http://"+app.Instances[0].HostName+"/invoices", "application/json", nil) // want call "http -> billing POST /invoices"
	archive, err := client.GetInstance("archive", "archive-1")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = http.Get("http://" + archive.IpAddr + ":8080/docs") // want call "http -> archive GET /docs"
}

// Asks Consul for the instances of a service and calls one of them.
package main

import (
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"os"

	"github.com/hashicorp/consul/api"
)

const inventory = "inventory"

type discovery struct{ consul *api.Client }

func (d *discovery) pick(name string) (string, error) {
	entries, _, err := d.consul.Health().Service(name, "", true, &api.QueryOptions{UseCache: true})
	if err != nil {
		return "", err
	}
	if len(entries) == 0 {
		return "", errors.New("no instance of " + name)
	}
	e := entries[rand.IntN(len(entries))]
	return fmt.Sprintf("%s:%d", e.Service.Address, e.Service.Port), nil
}

func (d *discovery) prices() ([]string, error) {
	services, _, err := d.consul.Catalog().Service("pricing", "v2", nil)
	var urls []string
	for _, s := range services {
		urls = append(urls, fmt.Sprintf("http://%s:%d", s.ServiceAddress, s.ServicePort))
	}
	return urls, err
}

func main() {
	cfg := api.DefaultConfig()
	cfg.Address = os.Getenv("CONSUL_ADDR")
	client, err := api.NewClient(cfg)
	if err != nil {
		log.Fatal(err)
	}
	pair, _, _ := client.KV().Get("config/front", nil) // want effect "read (*api.KV).Get"
	log.Println(pair)

	d := &discovery{consul: client}
	host, err := d.pick(inventory)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = http.Get("http://" + host + "/levels/" + os.Args[1]) // want call "http -> levels GET /levels/{x}"
	urls, err := d.prices()
	if err != nil {
		log.Fatal(err)
	}
	for _, u := range urls {
		_, _ = http.Get(u + "/quotes") // want call "http -> pricing GET /quotes"
	}
	self, _, _ := client.Agent().Service("billing", nil)
	_, _ = http.Post("http://"+self.Address+"/invoices", "application/json", nil) // want call "http -> billing POST /invoices"
}

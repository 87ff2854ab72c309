// Selects instances in the three ways that the client has.
package main

import (
	"fmt"
	"log"
	"net/http"

	"github.com/nacos-group/nacos-sdk-go/v2/clients"
	"github.com/nacos-group/nacos-sdk-go/v2/clients/naming_client"
	"github.com/nacos-group/nacos-sdk-go/v2/vo"
)

func entries(naming naming_client.INamingClient) error {
	i, err := naming.SelectOneHealthyInstance(vo.SelectOneHealthInstanceParam{ServiceName: "bookkeeping", GroupName: "shop"})
	if err != nil {
		return err
	}
	_, err = http.Get(fmt.Sprintf("http://%s:%d/entries", i.Ip, i.Port)) // want call "http -> ledger GET /entries"
	return err
}

func main() {
	naming, err := clients.NewNamingClient(vo.NacosClientParam{})
	if err != nil {
		log.Fatal(err)
	}
	if err := entries(naming); err != nil {
		log.Fatal(err)
	}
	taxes, err := naming.SelectInstances(vo.SelectInstancesParam{ServiceName: "taxes", HealthyOnly: true})
	if err != nil {
		log.Fatal(err)
	}
	for _, i := range taxes {
		_, _ = http.Get("http://" + i.Ip + "/rates") // want call "http -> taxes GET /rates"
	}
	banks, _ := naming.GetService(vo.GetServiceParam{ServiceName: "banks"})
	_, _ = http.Get("http://" + banks.Hosts[0].Ip + ":80/accounts") // want call "http -> banks GET /accounts"
}

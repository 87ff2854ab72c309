// nacos: a service registers its instance under a name, others select one by it.
package main

import (
	"log"
	"net/http"

	"github.com/nacos-group/nacos-sdk-go/v2/clients"
	"github.com/nacos-group/nacos-sdk-go/v2/vo"
)

func main() {
	client, err := clients.NewNamingClient(vo.NacosClientParam{})
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.RegisterInstance(vo.RegisterInstanceParam{
		Ip: "10.0.0.10", Port: 8848, ServiceName: "bookkeeping", GroupName: "shop", Weight: 10, Enable: true, Healthy: true,
	})
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("GET /entries", func(w http.ResponseWriter, r *http.Request) {}) // want endpoint "http GET /entries"
	log.Fatal(http.ListenAndServe(":8848", nil))
}

// Dapr's HTTP API: the sidecar is called by URL, without an SDK.
package main

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
)

func sidecar() string {
	port := os.Getenv("DAPR_HTTP_PORT")
	if port == "" {
		port = "3500"
	}
	return "http://localhost:" + port
}

func publish(topic string, body []byte) error {
	url := fmt.Sprintf("%s/v1.0/publish/%s/%s", sidecar(), "orderpubsub", topic)
	res, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func main() {
	publish("orders", []byte("{}"))                                 // want publish "dapr orders" kind "topic"
	publish("refunds", []byte("{}"))                                // want publish "dapr refunds" kind "topic"
	http.Get(sidecar() + "/v1.0/invoke/orders/method/status/today") // want call "dapr-invoke -> orders /status/today"

	// The newer way: the request is that of the service, and a header tells which.
	req, err := http.NewRequest(http.MethodPost, sidecar()+"/reserve", nil)
	if err != nil {
		panic(err)
	}
	req.Header.Add("dapr-app-id", "orders")
	http.DefaultClient.Do(req) // miss call "dapr-invoke -> orders /reserve" because headers are not read // wrong unresolved call "http" because the header says whom it reaches

	// State and secrets are no messages.
	http.Get(sidecar() + "/v1.0/state/statestore/orders")
	http.Get(sidecar() + "/v1.0/secrets/vault/orders")
}

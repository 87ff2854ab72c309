// Dapr's HTTP API: the service tells the sidecar what it subscribes to, and gets events as requests.
package main

import (
	"encoding/json"
	"log"
	"net/http"
)

type subscription struct {
	PubsubName string `json:"pubsubname"`
	Topic      string `json:"topic"`
	Route      string `json:"route"`
}

func subscriptions(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]subscription{{PubsubName: "orderpubsub", Topic: "orders", Route: "/orders"}}) // miss subscribe "dapr orders" handler "onOrder" because what a handler answers to the sidecar is not read
}

func onOrder(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusOK) }

func status(w http.ResponseWriter, r *http.Request) {}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /dapr/subscribe", subscriptions) // want endpoint "http GET /dapr/subscribe"
	mux.HandleFunc("POST /orders", onOrder)              // want endpoint "http POST /orders" handler "onOrder"
	mux.HandleFunc("GET /status/today", status)          // want endpoint "http GET /status/today"
	mux.HandleFunc("POST /reserve", status)              // want endpoint "http POST /reserve"
	log.Fatal(http.ListenAndServe(":6005", mux))
}

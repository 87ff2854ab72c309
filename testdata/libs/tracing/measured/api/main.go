// Handlers and transports that are measured: Prometheus, Sentry, Elastic APM, otelhttp.
package main

import (
	"log"
	"net/http"

	sentryhttp "github.com/getsentry/sentry-go/http"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.elastic.co/apm/module/apmhttp/v2"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
)

var (
	inFlight = prometheus.NewGauge(prometheus.GaugeOpts{Name: "in_flight"})
	seconds  = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "seconds"}, []string{"code"})
)

func users(http.ResponseWriter, *http.Request) {
	c := &http.Client{Transport: promhttp.InstrumentRoundTripperInFlight(inFlight, otelhttp.NewTransport(nil))}
	if resp, err := apmhttp.WrapClient(c).Get("http://directory/v1/users"); err == nil { // want call "http -> directory GET /v1/users"
		_ = resp.Body.Close()
	}
}

func teams(http.ResponseWriter, *http.Request) {}

func main() {
	prometheus.MustRegister(inFlight, seconds)
	sentry := sentryhttp.New(sentryhttp.Options{Repanic: true})
	mux := http.NewServeMux()
	mux.Handle("GET /users", promhttp.InstrumentHandlerDuration(seconds, promhttp.InstrumentHandlerInFlight(inFlight, http.HandlerFunc(users)))) // want endpoint "http GET /users" handler "users"
	mux.HandleFunc("GET /teams", sentry.HandleFunc(teams))                                                                                       // want endpoint "http GET /teams" handler "teams"
	mux.Handle("PUT /teams", otelhttp.NewHandler(http.HandlerFunc(teams), "teams"))                                                              // want endpoint "http PUT /teams" handler "teams"
	mux.Handle("GET /metrics", promhttp.Handler())
	log.Fatal(http.ListenAndServe(":8080", apmhttp.Wrap(mux)))
}

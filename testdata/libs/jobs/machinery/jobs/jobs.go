// Package jobs holds what both sides of machinery share.
package jobs

import (
	"github.com/RichardKnop/machinery/v2"
	redisbackend "github.com/RichardKnop/machinery/v2/backends/redis"
	redisbroker "github.com/RichardKnop/machinery/v2/brokers/redis"
	"github.com/RichardKnop/machinery/v2/config"
	eagerlock "github.com/RichardKnop/machinery/v2/locks/eager"
)

// Add is a task's name.
const Add = "add"

// NewServer makes the machinery.
func NewServer() *machinery.Server {
	cnf := &config.Config{DefaultQueue: "machinery_tasks", ResultsExpireIn: 3600}
	broker := redisbroker.NewGR(cnf, []string{"redis:6379"}, 0)
	backend := redisbackend.NewGR(cnf, []string{"redis:6379"}, 0)
	return machinery.NewServer(cnf, broker, backend, eagerlock.New())
}

// Gocraft/work: a worker pool whose handlers are methods of a context, and periodic jobs.
package main

import (
	"os"
	"os/signal"

	"github.com/gocraft/work"
	"github.com/gomodule/redigo/redis"
)

// Context is made anew for each job.
type Context struct{ customerID int64 }

// Log is a middleware.
func (c *Context) Log(job *work.Job, next work.NextMiddlewareFunc) error { return next() }

// SendEmail sends a mail.
func (c *Context) SendEmail(job *work.Job) error { return job.ArgError() }

// Export exports.
func (c *Context) Export(job *work.Job) error { return nil }

func main() {
	pool := work.NewWorkerPool(Context{}, 10, "my_app_namespace", &redis.Pool{})
	pool.Middleware((*Context).Log)
	pool.Job("send_email", (*Context).SendEmail)                                                 // want subscribe "gocraft-work send_email" kind "queue" handler "Context.SendEmail"
	pool.JobWithOptions("export", work.JobOptions{Priority: 10, MaxFails: 1}, (*Context).Export) // want subscribe "gocraft-work export" handler "Context.Export"
	pool.Job("clear_cache", clearCache)                                                          // want subscribe "gocraft-work clear_cache" handler "clearCache"
	pool.PeriodicallyEnqueue("0 0 * * * *", "clear_cache")                                       // want publish "gocraft-work clear_cache"
	pool.Start()
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	<-stop
	pool.Stop()
}

func clearCache(job *work.Job) error { return nil }

// Package mux is a stub of the library of this import path.
package mux

import "net/http"

type MiddlewareFunc func(http.Handler) http.Handler

type Router struct{ _ int }

func NewRouter() *Router { panic("stub") }

func Vars(r *http.Request) map[string]string { panic("stub") }

func (r *Router) Use(mwf ...MiddlewareFunc)                          { panic("stub") }
func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) { panic("stub") }
func (r *Router) Handle(path string, handler http.Handler) *Route    { panic("stub") }
func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	panic("stub")
}
func (r *Router) PathPrefix(tpl string) *Route     { panic("stub") }
func (r *Router) Methods(methods ...string) *Route { panic("stub") }

type Route struct{ _ int }

func (r *Route) Methods(methods ...string) *Route { panic("stub") }
func (r *Route) Name(name string) *Route          { panic("stub") }
func (r *Route) Subrouter() *Router               { panic("stub") }

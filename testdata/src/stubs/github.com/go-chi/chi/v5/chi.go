// Package chi is a stub of the library of this import path.
package chi

import "net/http"

func NewRouter() *Mux { return NewMux() }

func URLParam(r *http.Request, key string) string { panic("stub") }

type Routes interface {
	Middlewares() Middlewares
}

type Middlewares []func(http.Handler) http.Handler

type Router interface {
	http.Handler
	Routes

	Use(middlewares ...func(http.Handler) http.Handler)
	With(middlewares ...func(http.Handler) http.Handler) Router
	Group(fn func(r Router)) Router
	Route(pattern string, fn func(r Router)) Router
	Mount(pattern string, h http.Handler)
	Handle(pattern string, h http.Handler)
	HandleFunc(pattern string, h http.HandlerFunc)
	Method(method, pattern string, h http.Handler)
	MethodFunc(method, pattern string, h http.HandlerFunc)
	Delete(pattern string, h http.HandlerFunc)
	Get(pattern string, h http.HandlerFunc)
	Head(pattern string, h http.HandlerFunc)
	Options(pattern string, h http.HandlerFunc)
	Patch(pattern string, h http.HandlerFunc)
	Post(pattern string, h http.HandlerFunc)
	Put(pattern string, h http.HandlerFunc)
	NotFound(h http.HandlerFunc)
}

type Mux struct{ _ int }

func NewMux() *Mux { panic("stub") }

var _ Router = &Mux{}

func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request)           { panic("stub") }
func (mx *Mux) Middlewares() Middlewares                                   { panic("stub") }
func (mx *Mux) Use(middlewares ...func(http.Handler) http.Handler)         { panic("stub") }
func (mx *Mux) With(middlewares ...func(http.Handler) http.Handler) Router { panic("stub") }
func (mx *Mux) Group(fn func(r Router)) Router                             { panic("stub") }
func (mx *Mux) Route(pattern string, fn func(r Router)) Router             { panic("stub") }
func (mx *Mux) Mount(pattern string, handler http.Handler)                 { panic("stub") }
func (mx *Mux) Handle(pattern string, handler http.Handler)                { panic("stub") }
func (mx *Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc)      { panic("stub") }
func (mx *Mux) Method(method, pattern string, handler http.Handler)        { panic("stub") }
func (mx *Mux) MethodFunc(method, pattern string, handlerFn http.HandlerFunc) {
	panic("stub")
}
func (mx *Mux) Delete(pattern string, handlerFn http.HandlerFunc)  { panic("stub") }
func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)     { panic("stub") }
func (mx *Mux) Head(pattern string, handlerFn http.HandlerFunc)    { panic("stub") }
func (mx *Mux) Options(pattern string, handlerFn http.HandlerFunc) { panic("stub") }
func (mx *Mux) Patch(pattern string, handlerFn http.HandlerFunc)   { panic("stub") }
func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc)    { panic("stub") }
func (mx *Mux) Put(pattern string, handlerFn http.HandlerFunc)     { panic("stub") }
func (mx *Mux) NotFound(handlerFn http.HandlerFunc)                { panic("stub") }

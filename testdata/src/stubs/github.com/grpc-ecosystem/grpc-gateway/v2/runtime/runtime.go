// Package runtime is a stub of the library of this import path.
package runtime

import (
	"context"
	"net/http"
)

type ServeMuxOption func(*ServeMux)

type ServeMux struct{ _ int }

func NewServeMux(opts ...ServeMuxOption) *ServeMux { panic("stub") }

type HandlerFunc func(w http.ResponseWriter, r *http.Request, pathParams map[string]string)

type Pattern struct{ _ int }

func NewPattern(version int, ops []int, pool []string, verb string) (Pattern, error) { panic("stub") }
func MustPattern(p Pattern, err error) Pattern                                       { panic("stub") }

func (s *ServeMux) Handle(meth string, pat Pattern, h HandlerFunc)   { panic("stub") }
func (s *ServeMux) ServeHTTP(w http.ResponseWriter, r *http.Request) { panic("stub") }

type AnnotateContextOption func(ctx context.Context) context.Context

func WithHTTPPathPattern(pattern string) AnnotateContextOption { panic("stub") }
func AnnotateContext(ctx context.Context, mux *ServeMux, req *http.Request, rpcMethodName string, options ...AnnotateContextOption) (context.Context, error) {
	panic("stub")
}

// Package http is a stub of the library of this import path.
package http

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
)

type DecodeRequestFunc func(context.Context, *http.Request) (request interface{}, err error)

type EncodeResponseFunc func(context.Context, http.ResponseWriter, interface{}) error

type ErrorEncoder func(ctx context.Context, err error, w http.ResponseWriter)

type RequestFunc func(context.Context, *http.Request) context.Context

type ServerOption func(*Server)

func ServerErrorEncoder(ee ErrorEncoder) ServerOption { panic("stub") }

func ServerBefore(before ...RequestFunc) ServerOption { panic("stub") }

type Server struct{ _ int }

func NewServer(e endpoint.Endpoint, dec DecodeRequestFunc, enc EncodeResponseFunc, options ...ServerOption) *Server {
	panic("stub")
}

func (s Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { panic("stub") }

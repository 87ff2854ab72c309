// Package grpc is a stub of the library of this import path.
package grpc

import (
	"context"
	"net"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
)

const SupportPackageIsVersion9 = true

type CallOption interface{ before() error }

func StaticMethod() CallOption { panic("stub") }

type DialOption interface{ apply() }

func WithTransportCredentials(creds credentials.TransportCredentials) DialOption { panic("stub") }
func WithUnaryInterceptor(f UnaryClientInterceptor) DialOption                   { panic("stub") }
func WithBlock() DialOption                                                      { panic("stub") }

type UnaryInvoker func(ctx context.Context, method string, req, reply any, cc *ClientConn, opts ...CallOption) error

type UnaryClientInterceptor func(ctx context.Context, method string, req, reply any, cc *ClientConn, invoker UnaryInvoker, opts ...CallOption) error

type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error
	NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error)
}

type ClientConn struct{ _ int }

func NewClient(target string, opts ...DialOption) (conn *ClientConn, err error) { panic("stub") }
func Dial(target string, opts ...DialOption) (*ClientConn, error)               { panic("stub") }
func DialContext(ctx context.Context, target string, opts ...DialOption) (conn *ClientConn, err error) {
	panic("stub")
}

func (cc *ClientConn) Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) error {
	panic("stub")
}

func (cc *ClientConn) NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error) {
	panic("stub")
}

func (cc *ClientConn) Close() error { panic("stub") }

type UnaryServerInfo struct {
	Server     any
	FullMethod string
}

type (
	UnaryHandler           func(ctx context.Context, req any) (any, error)
	UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)
	MethodHandler          func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
	StreamHandler          func(srv any, stream ServerStream) error
)

type MethodDesc struct {
	MethodName string
	Handler    MethodHandler
}

type StreamDesc struct {
	StreamName    string
	Handler       StreamHandler
	ServerStreams bool
	ClientStreams bool
}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
	Metadata    any
}

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

type ServerOption interface{ apply() }

func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption { panic("stub") }

type Server struct{ _ int }

func NewServer(opt ...ServerOption) *Server { panic("stub") }

func (s *Server) RegisterService(sd *ServiceDesc, ss any) { panic("stub") }
func (s *Server) Serve(lis net.Listener) error            { panic("stub") }
func (s *Server) GracefulStop()                           { panic("stub") }

type ClientStream interface {
	Header() (metadata.MD, error)
	CloseSend() error
	Context() context.Context
	SendMsg(m any) error
	RecvMsg(m any) error
}

type ServerStream interface {
	Context() context.Context
	SendMsg(m any) error
	RecvMsg(m any) error
}

type ServerStreamingClient[Res any] interface {
	Recv() (*Res, error)
	ClientStream
}

type ServerStreamingServer[Res any] interface {
	Send(*Res) error
	ServerStream
}

type ClientStreamingClient[Req any, Res any] interface {
	Send(*Req) error
	CloseAndRecv() (*Res, error)
	ClientStream
}

type ClientStreamingServer[Req any, Res any] interface {
	Recv() (*Req, error)
	SendAndClose(*Res) error
	ServerStream
}

type BidiStreamingClient[Req any, Res any] interface {
	Send(*Req) error
	Recv() (*Res, error)
	ClientStream
}

type BidiStreamingServer[Req any, Res any] interface {
	Recv() (*Req, error)
	Send(*Res) error
	ServerStream
}

type GenericClientStream[Req any, Res any] struct{ ClientStream }

func (x *GenericClientStream[Req, Res]) Send(m *Req) error           { panic("stub") }
func (x *GenericClientStream[Req, Res]) Recv() (*Res, error)         { panic("stub") }
func (x *GenericClientStream[Req, Res]) CloseAndRecv() (*Res, error) { panic("stub") }

type GenericServerStream[Req any, Res any] struct{ ServerStream }

func (x *GenericServerStream[Req, Res]) Send(m *Res) error         { panic("stub") }
func (x *GenericServerStream[Req, Res]) SendAndClose(m *Res) error { panic("stub") }
func (x *GenericServerStream[Req, Res]) Recv() (*Req, error)       { panic("stub") }

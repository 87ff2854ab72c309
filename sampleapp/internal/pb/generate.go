// Package pb is the root of the generated gRPC contracts, one package per service.
//
// The Go code is committed. It was made with protoc 3.21, protoc-gen-go v1.36.12
// and protoc-gen-go-grpc v1.6.2:
//
//go:generate sh -c "protoc -I ../../proto --go_out=../.. --go_opt=module=github.com/msatopo/msatopo/sampleapp --go-grpc_out=../.. --go-grpc_opt=module=github.com/msatopo/msatopo/sampleapp ../../proto/*.proto"
package pb

module libs/rpc

go 1.26

require (
	github.com/apache/thrift v0.25.0
	github.com/gorilla/rpc v1.2.0
	github.com/sourcegraph/jsonrpc2 v0.2.3
	github.com/ybbus/jsonrpc/v3 v3.1.6
)

// Earlier versions of RPC libraries.
package main

import (
	_ "github.com/ybbus/jsonrpc/v2"
)

func main() {}

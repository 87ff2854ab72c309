// Earlier versions of HTTP clients.
package main

import (
	_ "github.com/deepmap/oapi-codegen/pkg/runtime"
	_ "github.com/gojektech/heimdall/v6"
	_ "github.com/gojektech/heimdall/v6/httpclient"
	_ "github.com/gojektech/heimdall/v6/hystrix"
)

func main() {}

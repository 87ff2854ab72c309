// Earlier versions of retries.
package main

import (
	_ "github.com/avast/retry-go"
	_ "github.com/cenkalti/backoff"
)

func main() {}

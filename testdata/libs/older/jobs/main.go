// Earlier and later versions of gue.
package main

import (
	_ "github.com/vgarvardt/gue/v6"
)

func main() {}

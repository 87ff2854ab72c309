// The version of gue with pgx 4.
package main

import (
	_ "github.com/vgarvardt/gue/v4"
)

func main() {}

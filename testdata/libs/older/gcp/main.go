// What both versions of the Pub/Sub client share is declared in this module.
package main

import (
	_ "cloud.google.com/go/civil"
)

func main() {}

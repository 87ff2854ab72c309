// Dependency injection by hand, in the way of generated injectors: providers and cleanup functions.
package main

import "context"

func main() {
	app, cleanup, err := initializeApp()
	if err != nil {
		return
	}
	defer cleanup()
	_ = app.run(context.Background())
}

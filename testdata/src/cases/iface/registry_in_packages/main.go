// Drivers that register themselves in init of packages that are imported for that alone; one is not imported.
package main

import (
	"context"

	"fixtures/cases/iface/registry_in_packages/driver"
	_ "fixtures/cases/iface/registry_in_packages/driver/kafka"
	_ "fixtures/cases/iface/registry_in_packages/driver/mirror"
)

type app struct{ out driver.Driver }

func newApp(kind string) (*app, error) {
	d, err := driver.Open(kind, "orders")
	if err != nil {
		return nil, err
	}
	return &app{out: d}, nil
}

func main() {
	a, err := newApp("kafka")
	if err != nil {
		return
	}
	_ = a.out.Publish(context.Background())
}

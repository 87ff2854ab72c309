// apache thrift: a generated processor on a server, and two services on one by name.
package main

import (
	"context"
	"log"

	"github.com/apache/thrift/lib/go/thrift"

	"libs/rpc/thrift/gen/calc"
)

type calculator struct{ lines []string }

// want endpoint "thrift Calculator/ping" handler "calculator.Ping"
func (c *calculator) Ping(ctx context.Context) error {
	return nil
}

// want endpoint "thrift Calculator/add" handler "calculator.Add"
func (c *calculator) Add(ctx context.Context, left, right int32) (int32, error) {
	return left + right, nil
}

// want endpoint "thrift Calculator/calculate" handler "calculator.Calculate"
func (c *calculator) Calculate(ctx context.Context, work *calc.Work) (int32, error) {
	return work.GetLeft() * work.GetRight(), nil
}

// want endpoint "thrift Calculator/zip" handler "calculator.Zip"
func (c *calculator) Zip(ctx context.Context) error {
	return nil
}

// History is no operation: the service does not declare it.
func (c *calculator) History() []string { return c.lines }

type audit struct{}

// want endpoint "thrift audit/record" handler "audit.Record"
func (a *audit) Record(ctx context.Context, line string) error {
	log.Print(line)
	return nil
}

func main() {
	transport, err := thrift.NewTServerSocket(":9090")
	if err != nil {
		log.Fatal(err)
	}
	conf := &thrift.TConfiguration{}
	server := thrift.NewTSimpleServer4(calc.NewCalculatorProcessor(&calculator{}), transport,
		thrift.NewTFramedTransportFactoryConf(thrift.NewTTransportFactory(), conf), thrift.NewTBinaryProtocolFactoryConf(conf))
	go func() { log.Fatal(server.Serve()) }()

	named := thrift.NewTMultiplexedProcessor()
	named.RegisterProcessor("audit", calc.NewAuditProcessor(&audit{}))
	second, err := thrift.NewTServerSocket(":9091")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(thrift.NewTSimpleServer2(named, second).Serve())
}

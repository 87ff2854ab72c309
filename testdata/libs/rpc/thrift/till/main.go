// apache thrift: generated clients over a framed socket, over HTTP, and of a service among several.
package main

import (
	"context"
	"log"

	"github.com/apache/thrift/lib/go/thrift"

	"libs/rpc/thrift/gen/calc"
)

var conf = &thrift.TConfiguration{}

func dial(addr string) (*calc.CalculatorClient, error) {
	var transport thrift.TTransport = thrift.NewTSocketConf(addr, conf)
	factory := thrift.NewTFramedTransportFactoryConf(thrift.NewTTransportFactory(), conf)
	transport, err := factory.GetTransport(transport)
	if err != nil {
		return nil, err
	}
	protocols := thrift.NewTBinaryProtocolFactoryConf(conf)
	iprot, oprot := protocols.GetProtocol(transport), protocols.GetProtocol(transport)
	return calc.NewCalculatorClient(thrift.NewTStandardClient(iprot, oprot)), transport.Open()
}

func main() {
	ctx := context.Background()
	client, err := dial("calculator:9090")
	if err != nil {
		log.Fatal(err)
	}
	_ = client.Ping(ctx)                                            // want call "thrift -> calculator Calculator/ping"
	sum, _ := client.Add(ctx, 1, 1)                                 // want call "thrift -> calculator Calculator/add"
	_, _ = client.Calculate(ctx, &calc.Work{Left: sum, Right: sum}) // want call "thrift -> calculator Calculator/calculate"

	web, err := thrift.NewTHttpClient("http://calculator:9092/thrift")
	if err != nil {
		log.Fatal(err)
	}
	_ = calc.NewCalculatorClientFactory(web, thrift.NewTJSONProtocolFactory()).Zip(ctx) // want call "thrift -> calculator Calculator/zip"

	socket := thrift.NewTSocketConf("calculator:9091", conf)
	proto := thrift.NewTMultiplexedProtocol(thrift.NewTCompactProtocolConf(socket, conf), "audit")
	_ = calc.NewAuditClient(thrift.NewTStandardClient(proto, proto)).Record(ctx, "sold") // want call "thrift -> calculator audit/record"
}

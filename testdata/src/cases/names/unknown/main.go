// What cannot be known is told, with the reason.
package main

import (
	"bufio"
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	w.WriteMessages(ctx, kafka.Message{Topic: line})     // want unresolved publish "kafka" reason "ReadString"
	w.WriteMessages(ctx, kafka.Message{Value: []byte{}}) // want unresolved publish "kafka" reason "."
}

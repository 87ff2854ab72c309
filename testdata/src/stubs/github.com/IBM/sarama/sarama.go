// Package sarama is a stub of the library of this import path.
package sarama

type Config struct{ ClientID string }

func NewConfig() *Config { panic("stub") }

type Encoder interface{ Encode() ([]byte, error) }

type StringEncoder string

func (s StringEncoder) Encode() ([]byte, error) { panic("stub") }

type ProducerMessage struct {
	Topic      string
	Key, Value Encoder
}

type ProducerError struct {
	Msg *ProducerMessage
	Err error
}

type AsyncProducer interface {
	Input() chan<- *ProducerMessage
	Successes() <-chan *ProducerMessage
	Errors() <-chan *ProducerError
	Close() error
}

func NewAsyncProducer(addrs []string, conf *Config) (AsyncProducer, error) { panic("stub") }

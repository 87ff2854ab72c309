// IBM/sarama: sync and async producers, the Input channel, batches and transactions.
package main

import (
	"encoding/json"
	"log"
	"os"
	"os/signal"

	"github.com/IBM/sarama"
)

type accessLog struct {
	Path string `json:"path"`

	encoded []byte
	err     error
}

func (a *accessLog) ensureEncoded() {
	if a.encoded == nil && a.err == nil {
		a.encoded, a.err = json.Marshal(a)
	}
}

func (a *accessLog) Length() int { a.ensureEncoded(); return len(a.encoded) }

func (a *accessLog) Encode() ([]byte, error) { a.ensureEncoded(); return a.encoded, a.err }

type server struct {
	data   sarama.SyncProducer
	access sarama.AsyncProducer
	topic  string
}

func newServer(brokers []string) *server {
	config := sarama.NewConfig()
	config.Producer.RequiredAcks = sarama.WaitForAll
	config.Producer.Return.Successes = true
	data, err := sarama.NewSyncProducer(brokers, config)
	if err != nil {
		log.Fatalln("Failed to start Sarama producer:", err)
	}
	access, err := sarama.NewAsyncProducer(brokers, config)
	if err != nil {
		log.Fatalln("Failed to start Sarama producer:", err)
	}
	go func() {
		for err := range access.Errors() {
			log.Println("Failed to write access log entry:", err)
		}
	}()
	return &server{data: data, access: access, topic: "access_log"}
}

func (s *server) collect(query string) error {
	partition, offset, err := s.data.SendMessage(&sarama.ProducerMessage{ // want publish "kafka important" key "query"
		Topic: "important",
		Key:   sarama.StringEncoder("query"),
		Value: sarama.StringEncoder(query),
	})
	log.Println(partition, offset)
	return err
}

func (s *server) all(ids []string) error {
	var msgs []*sarama.ProducerMessage
	for _, id := range ids {
		msgs = append(msgs, &sarama.ProducerMessage{Topic: "bulk", Key: sarama.StringEncoder(id)})
	}
	msgs = append(msgs, &sarama.ProducerMessage{Topic: "bulk-end"})
	return s.data.SendMessages(msgs) // want publish "kafka bulk" publish "kafka bulk-end"
}

func (s *server) log(path, ip string) {
	entry := &accessLog{Path: path}
	s.access.Input() <- &sarama.ProducerMessage{Topic: s.topic, Key: sarama.StringEncoder(ip), Value: entry} // want publish "kafka access_log" key "127.0.0.1"
}

func (s *server) ticks() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	for ticked := 0; ; {
		select {
		case s.access.Input() <- &sarama.ProducerMessage{Topic: "ticks", Key: nil, Value: sarama.StringEncoder("testing 123")}: // want publish "kafka ticks"
			ticked++
		case err := <-s.access.Errors():
			log.Println("Failed to produce message", ticked, err)
		case <-signals:
			s.access.AsyncClose()
			return
		}
	}
}

func (s *server) transaction() error {
	if err := s.data.BeginTxn(); err != nil { // want effect "begin (sarama.SyncProducer).BeginTxn"
		return err
	}
	_, _, err := s.data.SendMessage(&sarama.ProducerMessage{Topic: "paid", Value: sarama.ByteEncoder("x")}) // want publish "kafka paid"
	if err != nil {
		return s.data.AbortTxn() // want effect "rollback (sarama.SyncProducer).AbortTxn"
	}
	return s.data.CommitTxn() // want effect "commit (sarama.SyncProducer).CommitTxn"
}

func main() {
	s := newServer([]string{"localhost:9092"})
	admin, err := sarama.NewClusterAdmin([]string{"localhost:9092"}, sarama.NewConfig())
	if err != nil {
		log.Fatal(err)
	}
	_ = admin.CreateTopic("not-written", &sarama.TopicDetail{NumPartitions: 1}, false)
	_ = s.collect("q")
	_ = s.all(os.Args)
	s.log("/", "127.0.0.1")
	_ = s.transaction()
	s.ticks()
}

// Requests over brokers: the library waits, or the code does for the reply queue.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

type server struct {
	nc  *nats.Conn
	ch  *amqp.Channel
	rdb *redis.Client
	w   *kafka.Writer
}

func (s *server) request(w http.ResponseWriter, r *http.Request) {
	m, _ := s.nc.Request("prices.get", nil, time.Second) // want finding "hiddensync" says "waits for the reply to prices.get, a request over a broker"
	w.Write(m.Data)
}

func (s *server) requestWithContext(w http.ResponseWriter, r *http.Request) {
	s.nc.RequestWithContext(r.Context(), "stock.get", nil) // want finding "hiddensync" says "waits for the reply to stock.get"
}

func (s *server) amqpRange(w http.ResponseWriter, r *http.Request) {
	q, _ := s.ch.QueueDeclare("", false, true, true, false, nil)
	msgs, _ := s.ch.Consume(q.Name, "", true, false, false, false, nil)
	id := uuid.NewString()
	s.ch.PublishWithContext(r.Context(), "", "rpc_queue", false, false, amqp.Publishing{CorrelationId: id, ReplyTo: q.Name})
	for d := range msgs { // want finding "hiddensync" says "publishes to rpc_queue and then blocks"
		if d.CorrelationId == id {
			w.Write(d.Body)
			break
		}
	}
}

func (s *server) amqpOne(w http.ResponseWriter, r *http.Request) {
	msgs, _ := s.ch.Consume("replies", "", true, false, false, false, nil)
	s.ch.PublishWithContext(r.Context(), "", "tasks", false, false, amqp.Publishing{ReplyTo: "replies"})
	select { // want finding "hiddensync" says "publishes to tasks and then blocks .* over replies \\(5s\\)"
	case d := <-msgs:
		w.Write(d.Body)
	case <-time.After(5 * time.Second):
	}
}

func (s *server) blpop(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.rdb.RPush(r.Context(), "jobs", id)
	s.rdb.BLPop(r.Context(), 10*time.Second, "jobs:done:"+id).Result() // want finding "hiddensync" says "publishes to jobs and then blocks .* over jobs:done:"
}

func (s *server) pubsub(w http.ResponseWriter, r *http.Request) {
	sub := s.rdb.Subscribe(r.Context(), "answers")
	defer sub.Close()
	s.rdb.Publish(r.Context(), "questions", "?")
	sub.ReceiveMessage(r.Context()) // want finding "hiddensync" says "publishes to questions and then blocks .* over answers"
}

func (s *server) kafkaReply(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	s.w.WriteMessages(r.Context(), kafka.Message{Topic: "commands", Key: []byte(id)})
	reader := kafka.NewReader(kafka.ReaderConfig{Topic: "results"})
	defer reader.Close()
	for {
		m, err := reader.ReadMessage(r.Context()) // want finding "hiddensync" says "publishes to commands and then blocks .* over results"
		if err != nil || string(m.Key) == id {
			return
		}
	}
}

func worker(rdb *redis.Client) {
	for {
		rdb.BLPop(context.Background(), 0, "jobs").Result()
	}
}

func main() {
	nc, _ := nats.Connect("")
	conn, _ := amqp.Dial("")
	ch, _ := conn.Channel()
	s := &server{nc: nc, ch: ch, rdb: redis.NewClient(&redis.Options{}), w: &kafka.Writer{}}
	go worker(s.rdb)
	http.HandleFunc("/a", s.request)
	http.HandleFunc("/b", s.requestWithContext)
	http.HandleFunc("/c", s.amqpRange)
	http.HandleFunc("/d", s.amqpOne)
	http.HandleFunc("/e", s.blpop)
	http.HandleFunc("/f", s.pubsub)
	http.HandleFunc("/g", s.kafkaReply)
	http.ListenAndServe(":80", nil)
}

package events

// The RabbitMQ side of e-mail: notification publishes to the exchange, mailer owns the
// queue and binds it.
const (
	// ExchangeEmail is the direct exchange that takes the e-mail jobs.
	ExchangeEmail = "notification.email"
	// QueueEmail is mailer's queue of e-mails to send.
	QueueEmail = "notification.email"
	// RoutingKeyEmail is the routing key of an e-mail job.
	RoutingKeyEmail = "email"
)

// EmailJob is one e-mail to send.
type EmailJob struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

// Package events holds what the services tell each other.
package events

// OrderPlaced is told when an order was placed.
type OrderPlaced struct{ ID string }

// OrderPaid is told when an order was paid.
type OrderPaid struct{ ID string }

// SendMail asks for a mail.
type SendMail struct{ To string }

// CloseAccount asks to close an account.
type CloseAccount struct{ ID string }

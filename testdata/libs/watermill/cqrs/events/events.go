// Package events holds what the services tell each other.
package events

// OrderPlaced is told when an order was placed.
type OrderPlaced struct{ ID string } // origin: the name of the type

// OrderPaid is told when an order was paid.
type OrderPaid struct{ ID string } // origin: the name of the type

// SendMail asks for a mail.
type SendMail struct{ To string } // origin: the name of the type

// CloseAccount asks to close an account.
type CloseAccount struct{ ID string } // origin: the name of the type

// Package types is a stub of the library of this import path.
package types

type Message struct {
	Body          *string
	ReceiptHandle *string
}

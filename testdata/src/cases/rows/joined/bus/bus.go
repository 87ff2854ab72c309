// Package bus is an in-house publisher.
package bus

func Send(domain string, event any) error { return nil }

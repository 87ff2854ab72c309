// Package mail sends.
package mail

func Deliver(string) error { return nil }

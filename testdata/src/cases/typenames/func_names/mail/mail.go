// Package mail sends.
package mail

func Send(string) error { return nil }

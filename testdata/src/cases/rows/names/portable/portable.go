// Package portable opens topics by URL.
package portable

func Open(url string) error { return nil }

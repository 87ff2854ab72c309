// Package bus takes lists of topics.
package bus

func Last(topics []string) {}

func All(topics []string) {}

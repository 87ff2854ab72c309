// Package env reads the settings that the deployment gives a service.
package env

import (
	"fmt"
	"os"
	"strings"
)

// Reader reads environment variables and remembers which required ones are missing,
// so that a service can name all of them in one error. The zero value is ready.
type Reader struct {
	missing []string
}

// Required returns the value of the variable and notes it as missing when it is empty.
func (r *Reader) Required(name string) string {
	v := os.Getenv(name)
	if v == "" {
		r.missing = append(r.missing, name)
	}
	return v
}

// Default returns the value of the variable, or fallback when it is empty.
func (r *Reader) Default(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

// List returns the comma separated values of a required variable.
func (r *Reader) List(name string) []string {
	return strings.Split(r.Required(name), ",")
}

// Err returns an error that names every missing variable, or nil.
func (r *Reader) Err() error {
	if len(r.missing) == 0 {
		return nil
	}
	return fmt.Errorf("missing environment variables: %s", strings.Join(r.missing, ", "))
}

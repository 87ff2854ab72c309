// Package credentials is a stub of the library of this import path.
package credentials

type TransportCredentials interface{ Info() string }

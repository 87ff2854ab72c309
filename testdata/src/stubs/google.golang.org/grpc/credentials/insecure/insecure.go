// Package insecure is a stub of the library of this import path.
package insecure

import "google.golang.org/grpc/credentials"

func NewCredentials() credentials.TransportCredentials { panic("stub") }

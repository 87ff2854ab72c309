// Package conn takes the name of a command as an argument.
package conn

type Conn struct{}

func (c *Conn) Do(command string, args ...any) (any, error) { return nil, nil }

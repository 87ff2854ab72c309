// Package cobra is a stub of the library of this import path.
package cobra

import "github.com/spf13/pflag"

type Command struct {
	Use               string
	Short             string
	PersistentPreRun  func(cmd *Command, args []string)
	PersistentPreRunE func(cmd *Command, args []string) error
	PreRun            func(cmd *Command, args []string)
	PreRunE           func(cmd *Command, args []string) error
	Run               func(cmd *Command, args []string)
	RunE              func(cmd *Command, args []string) error
}

func (c *Command) AddCommand(cmds ...*Command)     { panic("stub") }
func (c *Command) Execute() error                  { panic("stub") }
func (c *Command) Flags() *pflag.FlagSet           { panic("stub") }
func (c *Command) PersistentFlags() *pflag.FlagSet { panic("stub") }

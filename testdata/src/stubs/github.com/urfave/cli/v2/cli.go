// Package cli stands in for the real one.
package cli

type Context struct{}

type ActionFunc func(*Context) error

type App struct {
	Name     string
	Action   ActionFunc
	Commands []*Command
}

func (a *App) Run(arguments []string) error { return nil }

type Command struct {
	Name        string
	Usage       string
	Action      ActionFunc
	Subcommands []*Command
}

// Commands that hand themselves on by value to helpers: a copy holds what the command
// holds, which was found there, and is no command of its own to be looked into again.
package main

import (
	"context"
	"fmt"
	"net/http"

	"github.com/segmentio/kafka-go"
	"github.com/spf13/cobra"
)

type client struct{ users, orders string }

// kept is set before any command runs.
var kept interface {
	get(path string) error
	list(path string) error
}

func (c *client) get(path string) error {
	_, err := http.Get(c.users + "/users/" + path) // want call "http -> users GET /users/{x}"
	return err
}

func (c *client) list(path string) error {
	_, err := http.Get(c.orders + "/orders/" + path) // want call "http -> orders GET /orders/{x}"
	return err
}

func keep(c *client) { kept = c }

func usage(cmd cobra.Command, text string)   { fmt.Println(cmd.Use, text) }
func failed(cmd cobra.Command, err error)    { fmt.Println(cmd.Use, err) }
func done(cmd cobra.Command)                 { fmt.Println(cmd.Use, "ok") }
func warned(cmd cobra.Command, text string)  { fmt.Println(cmd.Use, text) }
func created(cmd cobra.Command, text string) { fmt.Println(cmd.Use, text) }
func printed(cmd cobra.Command, value any)   { fmt.Println(cmd.Use, value) }
func skipped(cmd cobra.Command, n int)       { fmt.Println(cmd.Use, n) }

var commands = []cobra.Command{
	{
		Use: "get",
		Run: func(cmd *cobra.Command, args []string) {
			if len(args) != 1 {
				usage(*cmd, cmd.Use)
				return
			}
			if err := kept.get(args[0]); err != nil {
				failed(*cmd, err)
				return
			}
			printed(*cmd, args)
			done(*cmd)
		},
	},
	{
		Use: "list",
		Run: func(cmd *cobra.Command, args []string) {
			if len(args) > 1 {
				warned(*cmd, "only the first counts")
				skipped(*cmd, len(args)-1)
			}
			if err := kept.list(args[0]); err != nil {
				failed(*cmd, err)
				return
			}
			created(*cmd, "list")
			done(*cmd)
		},
	},
}

// running changes its copy, which is then more than what was passed.
func running(cmd cobra.Command) cobra.Command {
	cmd.Run = func(cmd *cobra.Command, args []string) {
		topic, _ := cmd.Flags().GetString("topic")
		w := &kafka.Writer{Topic: topic}
		_ = w.WriteMessages(context.Background(), kafka.Message{}) // want publish "kafka orders" from "default" alias "${topic}"
		done(*cmd)
	}
	cmd.Flags().String("topic", "orders", "where to publish")
	return cmd
}

func main() {
	root := &cobra.Command{
		Use: "shop",
		PersistentPreRun: func(cmd *cobra.Command, args []string) {
			keep(&client{users: "http://users:8080", orders: "http://orders:8080"})
			done(*cmd)
		},
	}
	again := cobra.Command{Use: "again", Run: func(cmd *cobra.Command, args []string) {
		if err := kept.get(args[0]); err != nil {
			failed(*cmd, err)
		}
		printed(*cmd, args)
		created(*cmd, "again")
		warned(*cmd, "again")
	}}
	again.Flags().String("topic", "others", "of another command")
	commands = append(commands, again, running(cobra.Command{Use: "send"}))
	for i := range commands {
		root.AddCommand(&commands[i])
	}
	if err := root.Execute(); err != nil {
		panic(err)
	}
}

// Go-micro: the name is set with the other options, later.
package main

import (
	"context"
	"log"

	"go-micro.dev/v4"
)

// User is the handler.
type User struct{ n int }

// Request asks.
type Request struct{ ID string }

// Response answers.
type Response struct{ Name string }

// Get gets.
func (u *User) Get(ctx context.Context, req *Request, rsp *Response) error {
	u.n++
	return nil
}

func main() {
	service := micro.NewService()
	service.Init(micro.Name("go.micro.srv.account"))
	if err := micro.RegisterHandler(service.Server(), new(User)); err != nil { // want endpoint "other User.Get" handler "User.Get"
		log.Fatal(err)
	}
	if err := service.Run(); err != nil {
		log.Fatal(err)
	}
}

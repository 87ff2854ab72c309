// Go-micro: a service is found under the name that it registers, not under that of its folder.
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

const name = "go.micro.srv.user"

func main() {
	service := micro.NewService(micro.Name(name), micro.Version("latest"))
	service.Init()
	if err := micro.RegisterHandler(service.Server(), new(User)); err != nil { // want endpoint "other User.Get" handler "User.Get"
		log.Fatal(err)
	}
	if err := service.Run(); err != nil {
		log.Fatal(err)
	}
}

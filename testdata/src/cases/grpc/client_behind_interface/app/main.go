// The generated client behind an adapter, an interface and a retry wrapper; a method nobody calls.
package main

import (
	"context"

	"google.golang.org/grpc"

	"fixtures/cases/grpc/client_behind_interface/pb/userspb"
)

type users interface {
	Name(ctx context.Context, id string) (string, error)
}

type adapter struct{ c userspb.UsersClient }

func (a adapter) Name(ctx context.Context, id string) (string, error) {
	out, err := a.c.Get(ctx, &userspb.GetRequest{Id: id}) // want call "grpc -> users /acc.Users/Get"
	if err != nil {
		return "", err
	}
	return out.Id, nil
}

func (a adapter) Remove(ctx context.Context, id string) error {
	_, err := a.c.Delete(ctx, &userspb.DeleteRequest{Id: id})
	return err
}

type retried struct{ users }

func (r retried) Name(ctx context.Context, id string) (string, error) {
	name, err := r.users.Name(ctx, id)
	if err != nil {
		return r.users.Name(ctx, id)
	}
	return name, nil
}

func main() {
	conn, _ := grpc.Dial("users:1")
	var u users = adapter{c: userspb.NewUsersClient(conn)}
	u = retried{u}
	_, _ = u.Name(context.Background(), "1")
}

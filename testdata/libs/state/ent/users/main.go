// entgo: the calls that the generated builders end in.
package main

import (
	"context"
	"log"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"entgo.io/ent/schema/field"
)

const table = "users"

var columns = []string{"id", "name"}

type client struct{ driver dialect.Driver }

// sqlSave is what UserCreate.Save ends in.
func (c *client) sqlSave(ctx context.Context) error {
	spec := sqlgraph.NewCreateSpec(table, sqlgraph.NewFieldSpec("id", field.TypeInt))
	spec.SetField("name", field.TypeString, "ada")
	return sqlgraph.CreateNode(ctx, c.driver, spec) // want effect "write sqlgraph.CreateNode"
}

// sqlAll is what UserQuery.All ends in.
func (c *client) sqlAll(ctx context.Context) error {
	spec := sqlgraph.NewQuerySpec(table, columns, sqlgraph.NewFieldSpec("id", field.TypeInt))
	return sqlgraph.QueryNodes(ctx, c.driver, spec) // want effect "read sqlgraph.QueryNodes"
}

// tx is what Client.Tx does.
func (c *client) tx(ctx context.Context) error {
	tx, err := c.driver.Tx(ctx) // want effect "begin (dialect.Driver).Tx"
	if err != nil {
		return err
	}
	spec := sqlgraph.NewDeleteSpec(table, sqlgraph.NewFieldSpec("id", field.TypeInt))
	if _, err := sqlgraph.DeleteNodes(ctx, c.driver, spec); err != nil { // want effect "write sqlgraph.DeleteNodes"
		return tx.Rollback() // want effect "rollback (driver.Tx).Rollback"
	}
	var res sql.Result
	if err := tx.Exec(ctx, "DELETE FROM sessions", []any{}, &res); err != nil { // want effect "write (dialect.ExecQuerier).Exec"
		return err
	}
	return tx.Commit() // want effect "commit (driver.Tx).Commit"
}

func main() {
	drv, err := sql.Open(dialect.Postgres, "postgres://db/users")
	if err != nil {
		log.Fatal(err)
	}
	defer drv.Close()
	c := &client{driver: drv}
	ctx := context.Background()
	log.Print(c.sqlSave(ctx), c.sqlAll(ctx), c.tx(ctx))
}

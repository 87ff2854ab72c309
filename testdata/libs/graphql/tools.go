//go:build tools

package graphql

import (
	_ "github.com/99designs/gqlgen"
	_ "github.com/Khan/genqlient"
)

package link

import "testing"

func TestFits(t *testing.T) {
	insert := lit("\n\tinsert into t values ($1)")
	for _, c := range []struct {
		text text
		want string
		fits bool
	}{
		{lit("Publish"), "PUBLISH", true},
		{lit(" PUBLISH"), "PUBLISH", false},
		{insert, "INSERT*", true},
		{insert, "INSERT INTO T VALUES ($1) RETURNING id*", false},
		{text{{kind: partLit, lit: "UPDATE "}, {kind: partHole}}, "UPDATE*", true},
		{text{{kind: partHole}, {kind: partLit, lit: "UPDATE"}}, "UPDATE*", false},
		{text{{kind: partConfig, env: "X"}}, "", false},
		{nil, "", true},
		{nil, "A*", false},
	} {
		if got := c.text.fits(c.want); got != c.fits {
			t.Errorf("%+v fits %q: %t", c.text, c.want, got)
		}
	}
}

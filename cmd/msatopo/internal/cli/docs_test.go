package cli

import (
	"bytes"
	"path/filepath"
	"testing"
)

// docsOf runs `msatopo docs` on the booking app; with -update it writes, else what
// would change is an error.
func docsOf(t *testing.T, args ...string) {
	t.Helper()
	t.Chdir(filepath.Join(root, "sampleapp"))
	args = append([]string{"docs"}, args...)
	if !*update {
		args = append(args, "--check")
	}
	var out, errs bytes.Buffer
	cmd := newRoot()
	cmd.SetArgs(args)
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	if err := cmd.Execute(); err != nil {
		t.Errorf("%v: %v: if the change is right, run with -update and read it\n%s%s", args, err, errs.Bytes(), out.Bytes())
	}
}

// TestBookingAppDocs holds the documentation of the booking app to its code.
func TestBookingAppDocs(t *testing.T) {
	t.Run("md", func(t *testing.T) { docsOf(t) })
	t.Run("asyncapi", func(t *testing.T) { docsOf(t, "--format", "asyncapi") })
}

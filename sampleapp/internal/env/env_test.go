package env

import "testing"

func TestReader(t *testing.T) {
	t.Setenv("ADDR", "member:9090")
	t.Setenv("BROKERS", "kafka-0:9092,kafka-1:9092")
	var r Reader
	if got := r.Required("ADDR"); got != "member:9090" {
		t.Errorf("Required = %q", got)
	}
	if got := r.Default("UNSET_PORT", ":9090"); got != ":9090" {
		t.Errorf("Default = %q", got)
	}
	if got := r.List("BROKERS"); len(got) != 2 || got[1] != "kafka-1:9092" {
		t.Errorf("List = %q", got)
	}
	if err := r.Err(); err != nil {
		t.Errorf("Err = %v, want nil", err)
	}
}

func TestReaderNamesEveryMissingVariable(t *testing.T) {
	var r Reader
	r.Required("UNSET_ONE")
	r.Required("UNSET_TWO")
	const want = "missing environment variables: UNSET_ONE, UNSET_TWO"
	if err := r.Err(); err == nil || err.Error() != want {
		t.Errorf("Err = %v, want %q", err, want)
	}
}

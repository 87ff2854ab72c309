package knowledge

import "testing"

func TestBuiltinRowsParse(t *testing.T) {
	s := Default()
	if len(s.byFunc) < 100 {
		t.Fatalf("%d functions known, want more than 100", len(s.byFunc))
	}
	rows := s.Rows("(*github.com/segmentio/kafka-go.Writer).WriteMessages")
	if len(rows) == 0 || rows[0].Role != Publish || rows[0].System != "kafka" {
		t.Errorf("kafka-go writer: %+v", rows)
	}
}

func TestUserRowsWin(t *testing.T) {
	fn := "(*github.com/segmentio/kafka-go.Writer).WriteMessages"
	s, err := New([]Library{{Package: "github.com/segmentio/kafka-go", Functions: []Function{{
		Func: Texts{{Value: "(*Writer).WriteMessages"}}, Role: Write,
	}}}})
	if err != nil {
		t.Fatal(err)
	}
	if rows := s.Rows(fn); len(rows) != 1 || rows[0].Role != Write {
		t.Errorf("rows of %s: %+v, want the user's only", fn, rows)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		files, err := readBuiltin()
		if err != nil {
			b.Fatal(err)
		}
		s := empty()
		for _, libs := range files {
			if err := s.add(libs); err != nil {
				b.Fatal(err)
			}
		}
	}
}

package knowledge

import "testing"

func TestBuiltinRowsParse(t *testing.T) {
	s := Default()
	if len(s.byFunc) < 100 {
		t.Fatalf("%d functions known, want more than 100", len(s.byFunc))
	}
	rows := s.Rows("(*github.com/segmentio/kafka-go.Writer).WriteMessages")
	if len(rows) != 1 || rows[0].Role != Publish || rows[0].System != "kafka" {
		t.Errorf("kafka-go writer: %+v", rows)
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

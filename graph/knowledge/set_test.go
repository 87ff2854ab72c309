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
		s := &Set{byFunc: map[string][]*Row{}, wrapped: map[string]bool{}, methods: map[string]bool{}}
		files, _ := builtin.ReadDir("rows")
		for _, f := range files {
			data, _ := builtin.ReadFile("rows/" + f.Name())
			if err := s.add(f.Name(), data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

package load

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// BenchmarkSummarySize reads a tree (the booking app, or $MSATOPO_TREE) and
// reports how large its summaries are: bytes for each thousand lines of Go.
func BenchmarkSummarySize(b *testing.B) {
	dir := os.Getenv("MSATOPO_TREE")
	if dir == "" {
		dir = "../../../../sampleapp"
	}
	for b.Loop() {
		res, err := Load(context.Background(), Config{Dir: dir, Libraries: knowledge.Default()})
		if err != nil {
			b.Fatal(err)
		}
		size, lines := 0, 0
		for _, p := range res.Packages {
			if strings.Contains(p.Module, "@") {
				continue // a dependency
			}
			size += len(flow.Encode(p))
			for _, f := range p.Files {
				if src, err := os.ReadFile(filepath.Join(res.Root, filepath.FromSlash(f.Name))); err == nil && !strings.HasPrefix(f.Name, "..") {
					lines += bytes.Count(src, []byte("\n"))
				}
			}
		}
		if lines == 0 {
			b.Fatal("no lines were read")
		}
		b.ReportMetric(float64(size)/float64(lines)*1000, "bytes/kloc")
		b.ReportMetric(float64(lines), "lines")
	}
}

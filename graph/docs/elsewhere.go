package docs

import (
	"bytes"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

const (
	maxForeign = 96 << 20 // bytes of foreign code that are read in all
	fewPlaces  = 3        // that are noted of each name
)

var foreignExt = strings.Fields(".py .js .mjs .cjs .ts .java .kt .kts .scala .cs .fs .rb .php .rs .ex .exs .erl .swift .clj .groovy .cpp .cc .properties")

// isForeign reports whether a file is code of another language than Go, or the
// settings of such code.
func isForeign(p string) bool {
	name := strings.ToLower(path.Base(p))
	ext := path.Ext(name)
	switch {
	case strings.HasSuffix(name, ".min.js"), strings.HasSuffix(name, ".d.ts"):
		return false
	case ext == ".yml" || ext == ".yaml":
		return strings.HasPrefix(name, "application")
	case ext == ".json":
		return strings.HasPrefix(name, "appsettings")
	}
	return slices.Contains(foreignExt, ext)
}

// messaging are words of which a file that handles messages holds one.
var messaging = [][]byte{
	[]byte("kafka"), []byte("rabbit"), []byte("amqp"), []byte("nats"), []byte("redis"), []byte("sqs"), []byte("sns"), []byte("pubsub"), []byte("pub/sub"),
	[]byte("mqtt"), []byte("topic"), []byte("queue"), []byte("consum"), []byte("subscri"), []byte("listener"), []byte("exchange"), []byte("stream"),
}

// findElsewhere notes where code of other languages holds the names of channels of
// which one side was not found.
func (s *Set) findElsewhere(t *graph.Topology) {
	used := map[string]int{}
	for _, e := range t.Publishes {
		used[e.Channel] |= 1
	}
	for _, e := range t.Subscribes {
		used[e.Channel] |= 2
	}
	names := map[int][]string{}
	for i, c := range t.Channels {
		if used[c.ID] == 3 || strings.ContainsAny(c.Name, "{}?") || len(c.Name) < 3 {
			continue
		}
		names[i] = append([]string{c.Name}, c.Aliases...)
	}
	if len(names) == 0 || len(s.foreign) == 0 {
		return
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return
	}
	defer root.Close()
	total := 0
	for _, p := range s.foreign {
		data, err := readFile(root, p)
		if total += len(data); total > maxForeign {
			return
		}
		if err != nil {
			continue
		}
		lower := bytes.ToLower(data)
		if !slices.ContainsFunc(messaging, func(w []byte) bool { return bytes.Contains(lower, w) }) {
			continue
		}
		for i := range t.Channels {
			for _, name := range names[i] {
				if c := &t.Channels[i]; len(c.Elsewhere) < fewPlaces {
					if line := lineOf(data, name); line > 0 {
						c.Elsewhere = append(c.Elsewhere, graph.Position{File: p, Line: line})
						break
					}
				}
			}
		}
	}
}

// lineOf is the first line in which name stands as a value of its own: in quotes,
// or behind = or a colon; 0 when it does not.
func lineOf(data []byte, name string) int {
	for from := 0; ; {
		i := bytes.Index(data[from:], []byte(name))
		if i < 0 {
			return 0
		}
		i += from
		from = i + len(name)
		before := bytes.TrimRight(data[:i], " \t")
		after := bytes.TrimLeft(data[from:], " \t")
		quoted := len(before) > 0 && strings.IndexByte("\"'`", before[len(before)-1]) >= 0 && len(after) > 0 && after[0] == before[len(before)-1]
		valued := len(before) > 0 && strings.IndexByte("=:,", before[len(before)-1]) >= 0 && (len(after) == 0 || strings.IndexByte("\r\n,}#", after[0]) >= 0)
		if quoted || valued {
			return bytes.Count(data[:i], []byte("\n")) + 1
		}
	}
}

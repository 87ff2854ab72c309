package docs

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A Block is what a generated part of the event catalog says of itself.
type Block struct {
	Kind string `json:"-"` // a word: see the Kinds

	Lang string `json:"lang,omitempty"` // of the fixed words

	ID          string   `json:"id,omitempty"` // of a channel
	Publishers  []string `json:"publishers,omitempty"`
	Subscribers []string `json:"subscribers,omitempty"`
	Payloads    []string `json:"payloads,omitempty"`
}

// The kinds of blocks, in the order in which they stand.
const (
	BlockCatalog  = "catalog"  // title and index
	BlockChannels = "channels" // the heading of the channels
	BlockChannel  = "channel"  // the heading of one
	BlockFacts    = "facts"    // what the code says of it
	BlockGone     = "gone"     // the heading of those that are no longer in the code
	BlockWas      = "was"      // the heading of one of them
	BlockEnd      = "last"     // what stands behind the channels
)

// A Section is a block and what people wrote between it and the next one.
type Section struct {
	Block
	Line int      // of the block, from 1; 0 for what stands before the first
	Hand []string // lines
	At   int      // the line of the first of them
}

const (
	begin = "<!-- msatopo:begin "
	end   = "<!-- msatopo:end -->"
)

// Begin is the line that a block begins with, End that which it ends with. What its
// description holds cannot end the comment: JSON writes > as \u003e.
func Begin(b Block) string {
	data, err := json.Marshal(b)
	if err != nil {
		panic(err) // strings only
	}
	s := begin + b.Kind
	if string(data) != "{}" {
		s += " " + string(data)
	}
	return s + " -->"
}

const End = end

// IsCatalog reports whether a text has blocks: msatopo wrote it.
func IsCatalog(text string) bool {
	return strings.HasPrefix(text, begin) || strings.Contains(text, "\n"+begin)
}

// Sections reads an event catalog. All that does not stand in a block is what people
// wrote. A text of which it cannot be told what is whose is an error.
func Sections(text string) ([]Section, error) {
	out := []Section{{At: 1}}
	inside := 0 // the line of the block that is open
	for i, line := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		mark := strings.TrimSpace(line)
		for _, conflict := range []string{"<<<<<<< ", ">>>>>>> "} {
			if strings.HasPrefix(line, conflict) {
				return nil, fmt.Errorf("line %d: a merge left both versions: keep what people wrote of both", i+1)
			}
		}
		switch {
		case strings.HasPrefix(mark, begin):
			if inside > 0 {
				return nil, fmt.Errorf("line %d: a generated part begins inside that of line %d: put back the line %s", i+1, inside, end)
			}
			b, err := blockOf(mark)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w: put back the line as it was", i+1, err)
			}
			inside = i + 1
			out = append(out, Section{Block: b, Line: i + 1})
		case mark == end:
			if inside == 0 {
				return nil, fmt.Errorf("line %d: a generated part ends that did not begin: put back its first line, or take this one away", i+1)
			}
			inside = 0
			out[len(out)-1].At = i + 2
		case inside == 0:
			s := &out[len(out)-1]
			s.Hand = append(s.Hand, line)
		}
	}
	if inside > 0 {
		return nil, fmt.Errorf("line %d: a generated part does not end: put back the line %s", inside, end)
	}
	return out, nil
}

func blockOf(line string) (Block, error) {
	text, ok := strings.CutSuffix(strings.TrimPrefix(line, begin), "-->")
	if !ok {
		return Block{}, fmt.Errorf("the comment does not end")
	}
	kind, data, _ := strings.Cut(strings.TrimSpace(text), " ")
	b := Block{}
	if data != "" {
		if err := json.Unmarshal([]byte(data), &b); err != nil {
			return Block{}, fmt.Errorf("what it says cannot be read")
		}
	}
	b.Kind = kind
	return b, nil
}

// NameOf is the name of a channel in its id, which also holds its system and, where
// that has both exchanges and queues, its kind.
func NameOf(id string) string {
	rest := id[strings.IndexByte(id, ':')+1:]
	for _, kind := range []graph.ChannelKind{graph.KindExchange, graph.KindQueue} {
		rest = strings.TrimPrefix(rest, string(kind)+":")
	}
	return rest
}

// Written is the first line of files that msatopo writes as a whole. They document
// nothing by themselves.
const Written = "# Written by msatopo docs. Changes made here are lost."

// IsWritten reports whether msatopo wrote a file as a whole.
func IsWritten(data []byte) bool { return strings.HasPrefix(string(data), Written) }

package cli

import (
	"fmt"
	"io"
	"time"
)

// A progressLine shows how far the work is on a terminal, and nothing elsewhere:
// a log is no place for it.
type progressLine struct {
	w    io.Writer // nil when there is no terminal
	last time.Time
}

func newProgressLine(w io.Writer) *progressLine {
	if !isTerminal(w) {
		return &progressLine{}
	}
	return &progressLine{w: w}
}

// say shows text at once.
func (p *progressLine) say(text string) {
	if p.w != nil {
		fmt.Fprintf(p.w, "\r\x1b[K%s", text)
	}
}

// packages shows a count, at most ten times a second.
func (p *progressLine) packages(done, total int) {
	if p.w == nil || done < total && time.Since(p.last) < 100*time.Millisecond {
		return
	}
	p.last = time.Now()
	p.say(fmt.Sprintf("reading packages %d/%d", done, total))
}

// clear takes the line away before anything else is written.
func (p *progressLine) clear() { p.say("") }

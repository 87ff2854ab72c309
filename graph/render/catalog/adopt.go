package catalog

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/docs"
)

// adopt takes over a document that people wrote without msatopo: what stands below a
// heading of the third level that is the name of a channel goes to that channel. All
// else stays in front.
func (k *kept) adopt(d *document) {
	lines := k.front
	k.front = nil
	var to *written
	fenced := false
	for _, line := range lines {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		level := len(line) - len(strings.TrimLeft(line, "#"))
		if !fenced && level > 0 && level <= 3 && strings.HasPrefix(line[level:], " ") {
			to = nil
			name := strings.Trim(line[level:], " `")
			for _, c := range d.channels {
				if level == 3 && docs.SameName(c.Name, name) && d.kept.of(c.ID) == nil {
					to = &written{Block: d.blocks[c.ID]}
					k.channels = append(k.channels, to)
					break
				}
			}
			if to != nil {
				continue // the heading is written anew
			}
		}
		if to != nil {
			to.above = append(to.above, line)
		} else {
			k.front = append(k.front, line)
		}
	}
	k.front = trim(k.front)
	for _, w := range k.channels {
		w.above = d.w.labelled(trim(w.above))
	}
}

// labelled adds the labels that the template has and the text has not.
func (w *words) labelled(text []string) []string {
	for _, label := range []string{w.owner, w.sla} {
		if slices.ContainsFunc(text, func(line string) bool { return strings.HasPrefix(line, label) }) {
			continue
		}
		if len(text) > 0 && !strings.HasPrefix(text[len(text)-1], "- ") {
			text = append(text, "")
		}
		text = append(text, label+unset)
	}
	return text
}

func (k *kept) of(id string) *written {
	for _, w := range k.channels {
		if w.ID == id {
			return w
		}
	}
	return nil
}

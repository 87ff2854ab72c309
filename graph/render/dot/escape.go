package dot

import (
	"strings"

	"github.com/msatopo/msatopo/graph/render/view"
)

// In a label a backslash starts an escape (\n, \N for the node's name) and an
// ampersand may start an HTML entity, in quoted texts too.
var escaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `&`, `&amp;`)

// Escape writes s so that Graphviz shows it as it is inside a quoted label.
func Escape(s string) string { return escaper.Replace(view.Clean(s)) }

// Quote is s as a quoted label.
func Quote(s string) string { return `"` + Escape(s) + `"` }

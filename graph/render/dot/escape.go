package dot

import (
	"strings"

	"github.com/msatopo/msatopo/graph/render/view"
)

// In a quoted label a backslash starts an escape (\n, \N for the node's name),
// and an ampersand may start an HTML entity.
var quoter = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `&`, `&amp;`)

// Quote is s as a quoted label that Graphviz shows as it is.
func Quote(s string) string { return `"` + quoter.Replace(view.Clean(s)) + `"` }

// Graphviz fills in \N and the like in markup too, after it has read the entities.
var marker = strings.NewReplacer(`\`, `\\`, `&`, `&amp;`, `<`, `&lt;`, `>`, `&gt;`, `"`, `&quot;`)

// Markup writes s so that Graphviz shows it as it is inside an HTML-like label.
func Markup(s string) string { return marker.Replace(view.Clean(s)) }

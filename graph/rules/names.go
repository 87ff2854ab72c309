package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// resolved reports whether all of a channel's name is known.
func resolved(c graph.Channel) bool {
	switch c.Resolution {
	case graph.Constant, graph.Deployment, graph.Default:
		return !strings.ContainsAny(c.Name, "{}")
	}
	return false
}

var (
	deadLetter = regexp.MustCompile(`(?i:dead[-_. ]?letter|poison|parking[-_. ]?lot)|(?i:^|[^a-z])(?i:dlq|dlx|dlt)(?i:[^a-z]|$)|[a-z0-9](?:DLQ|DLX|DLT|Dlq|Dlx|Dlt)(?:[^a-z]|$)`)
	retryWords = regexp.MustCompile(`(?i)(?:^|[^a-z])(?:retry|retries|delay|delayed|requeue)(?:[^a-z]|$)|Retry|Delay`)
	replyTo    = regexp.MustCompile(`(?i)(?:^|[^a-z])(?:reply|replies|replyto|inbox)(?:[^a-z]|$)|Reply(?:To|Queue|Topic)`)
)

// isDeadLetter reports whether the channel takes what could not be handled: the
// broker fills it, and people read it.
func isDeadLetter(c graph.Channel) bool { return deadLetter.MatchString(c.Name) }

// isBrokers reports whether the channel belongs to the broker or to one caller: the
// broker's own events, and queues of replies.
func isBrokers(c graph.Channel) bool {
	return strings.HasPrefix(c.Name, "$") && !strings.HasPrefix(c.Name, "${") || strings.HasPrefix(c.Name, "_") ||
		strings.HasPrefix(c.Name, "amq.") || replyTo.MatchString(c.Name)
}

// spellings are the names of a channel.
func spellings(c graph.Channel) []string { return append([]string{c.Name}, c.Aliases...) }

// couldBe reports whether two channels may be one: parts that are known only at run
// time, settings that nobody sets, and wildcards stand for any text.
func couldBe(a, b graph.Channel) bool {
	for _, x := range spellings(a) {
		for _, y := range spellings(b) {
			if overlap(globOf(x), globOf(y)) {
				return true
			}
		}
	}
	return false
}

var holes = regexp.MustCompile(`\$\{[^}]*\}|\{[^}]*\}|%[a-z]|[*>#?]+`)

// anyText stands in a glob for any text.
const anyText = '\x00'

// globOf is a name with anyText in place of what is not known. A name that is a
// regular expression may be any.
func globOf(name string) string {
	if strings.HasPrefix(name, "^") {
		return string(anyText)
	}
	return holes.ReplaceAllString(name, string(anyText))
}

// overlap reports whether some text is both a and b.
func overlap(a, b string) bool {
	if !strings.ContainsRune(a, anyText) && !strings.ContainsRune(b, anyText) {
		return a == b
	}
	// reach[j]: what was read of a may be the first j letters of b.
	reach := make([]bool, len(b)+1)
	reach[0] = true
	spread(reach, b)
	for i := range len(a) {
		next := make([]bool, len(b)+1)
		for j, ok := range reach {
			if !ok {
				continue
			}
			switch {
			case a[i] == anyText:
				for k := j; k <= len(b); k++ {
					next[k] = true
				}
			case j < len(b) && b[j] == anyText:
				next[j] = true
			case j < len(b) && b[j] == a[i]:
				next[j+1] = true
			}
		}
		spread(next, b)
		reach = next
	}
	return reach[len(b)]
}

// spread lets every place before anyText reach that behind it, which stands for no
// text then.
func spread(reach []bool, b string) {
	for j := range len(b) {
		if reach[j] && b[j] == anyText {
			reach[j+1] = true
		}
	}
}

// listed writes names for a message: a, b and c.
func listed(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}

// sortedNames is words in order, each once.
func sortedNames(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return slices.Compact(words)
}

// reads are operations that only ask.
var reads = regexp.MustCompile(`^(?:GET|HEAD|OPTIONS) |/(?:Get|List|Find|Search|Query|Watch|Check|Count|BatchGet)[^/]*$|^\*$|^Query\.`)

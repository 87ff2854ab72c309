package docs

import (
	"slices"
	"strings"
	"unicode"
)

// filler are words that say nothing of what a thing is for.
var filler = strings.Fields(`a an the is are was be of for to in on by with this that these it its and or as from
	event events topic topics message messages msg payload payloads struct type queue channel subject stream name constant
	const represents represent defines define contains contain holds hold describes describe denotes means used use data model
	object definition new all kafka nats rabbitmq sqs sns redis mqtt pubsub json proto protobuf go`)

// HasContent reports whether a doc comment says more than the identifier that it
// stands at: three words besides those of the identifier, two of them with a meaning.
func HasContent(identifier, doc string) bool {
	own := map[string]bool{}
	for _, w := range wordsOf(splitCamel(identifier[strings.LastIndexByte(identifier, '.')+1:])) {
		own[stem(w)] = true
	}
	words, meaning := 0, 0
	for _, w := range wordsOf(strip(doc)) {
		if own[stem(w)] || strings.EqualFold(w, identifier) {
			continue
		}
		parts := wordsOf(splitCamel(w))
		if !slices.ContainsFunc(parts, func(p string) bool { return !own[stem(p)] }) {
			continue
		}
		if n := ideographs(w); n > 0 { // written without spaces: two make a word or more
			words, meaning = words+n/2, meaning+n/2
			continue
		}
		words++
		if !slices.Contains(filler, strings.ToLower(w)) {
			meaning++
		}
	}
	return words >= 3 && meaning >= 2
}

// ideographs counts the letters of scripts that put no spaces between words.
func ideographs(s string) int {
	n := 0
	for _, r := range s {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			n++
		}
	}
	return n
}

// Summary is the first sentence of a doc comment.
func Summary(doc string) string { return sentence(strip(doc)) }

// Plainly is a doc comment without the lines that are meant for tools and authors.
func Plainly(doc string) string { return strip(doc) }

// strip leaves out the lines of a comment that are meant for tools and authors.
func strip(doc string) string {
	var out []string
	for _, line := range strings.Split(doc, "\n") {
		upper := strings.ToUpper(strings.TrimSpace(line))
		if slices.ContainsFunc([]string{"TODO", "FIXME", "XXX", "NOLINT", "LINT:", "GO:", "#NOSEC", "DEPRECATED:", "+K8S", "CODE GENERATED"}, func(p string) bool { return strings.HasPrefix(upper, p) }) {
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// wordsOf lists the words of a text: letters and digits.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// splitCamel separates the words of an identifier.
func splitCamel(s string) string {
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		if i > 0 && unicode.IsUpper(r) && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// stem is a word without what its forms differ in.
func stem(w string) string {
	w = strings.ToLower(w)
	for _, end := range []string{"ing", "ed", "es", "s", "e"} {
		if rest := strings.TrimSuffix(w, end); len(rest) >= 3 && rest != w {
			return rest
		}
	}
	return w
}

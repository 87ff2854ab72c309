package link

import (
	"strings"
	"unicode"
)

// title begins each word with an upper case letter.
func title(s string) string {
	prev := ' '
	return strings.Map(func(c rune) rune {
		p := prev
		prev = c
		if unicode.IsLetter(p) || unicode.IsDigit(p) || p == '_' || p == '\'' {
			return c
		}
		return unicode.ToTitle(c)
	}, s)
}

// Libraries that change the case of names agree on plain ones: words of letters.
// Where they do not, a name is not guessed: these functions panic, which tells that
// it is known only at run time.

// cased joins the words of a name; digits tells that a number is a word.
func cased(sep string, digits bool, each func(string) string) func(string) string {
	return func(s string) string {
		ws := caseWords(agreed(s, digits), digits)
		for i, w := range ws {
			ws[i] = each(w)
		}
		return strings.Join(ws, sep)
	}
}

func camelUpper(s string) string {
	ws := caseWords(agreed(s, false), false)
	for i, w := range ws {
		acronym(w)
		ws[i] = title(strings.ToLower(w))
	}
	return strings.Join(ws, "")
}

func camelLower(s string) string {
	s = camelUpper(s)
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func acronym(word string) {
	if len(word) > 1 && word == strings.ToUpper(word) {
		panic(stop{"libraries do not agree on acronyms"})
	}
}

// agreed is a name on which libraries agree.
func agreed(s string, digits bool) string {
	last := '_'
	for _, c := range s {
		switch {
		case c == '_' || c == '-' || c == ' ':
			if strings.ContainsRune("_- ", last) {
				panic(stop{"libraries do not agree on empty words"})
			}
		case c >= '0' && c <= '9':
		case !unicode.IsLetter(c), unicode.IsDigit(last) && unicode.IsUpper(c) && !digits:
			panic(stop{"libraries do not agree on " + s})
		}
		last = c
	}
	return s
}

// caseWords takes a name apart into the words that case or a separator tells:
// OrderPaid, order_paid, HTTPServer.
func caseWords(s string, digits bool) []string {
	var out []string
	rs := []rune(s)
	start := 0
	cut := func(end int) {
		if end > start {
			out = append(out, string(rs[start:end]))
		}
		start = end
	}
	for i, c := range rs {
		switch {
		case strings.ContainsRune("_- ", c):
			cut(i)
			start = i + 1
		case i == start:
		case unicode.IsUpper(c) && (!unicode.IsUpper(rs[i-1]) || i+1 < len(rs) && unicode.IsLower(rs[i+1])),
			digits && unicode.IsDigit(c) != unicode.IsDigit(rs[i-1]):
			cut(i)
		}
	}
	cut(len(rs))
	return out
}

// splitCamel takes a name apart where its case changes, and keeps what stands
// between words as words.
func splitCamel(s string) []string {
	var out [][]rune
	class := func(c rune) int {
		switch {
		case unicode.IsLower(c):
			return 1
		case unicode.IsUpper(c):
			return 2
		case unicode.IsDigit(c):
			return 3
		}
		return 4
	}
	last := 0
	for _, c := range s {
		if k := class(c); k == last {
			out[len(out)-1] = append(out[len(out)-1], c)
		} else {
			out, last = append(out, []rune{c}), k
		}
	}
	for i := 0; i+1 < len(out); i++ {
		if unicode.IsUpper(out[i][0]) && unicode.IsLower(out[i+1][0]) {
			n := len(out[i]) - 1
			out[i+1] = append([]rune{out[i][n]}, out[i+1]...)
			out[i] = out[i][:n]
		}
	}
	var words []string
	for _, w := range out {
		if len(w) > 0 {
			words = append(words, string(w))
		}
	}
	return words
}

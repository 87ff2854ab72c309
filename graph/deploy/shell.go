package deploy

import "strings"

// shellWords splits a command line as a shell would, quotes removed. The
// operators && || ; | & ( ) are words of their own. Nothing is expanded.
func shellWords(s string) []string {
	var out []string
	var b strings.Builder
	inWord := false
	flush := func() {
		if inWord {
			out = append(out, b.String())
			b.Reset()
			inWord = false
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case ' ', '\t', '\n', '\r':
			flush()
		case '\'', '"':
			inWord = true
			for i++; i < len(s) && s[i] != c; i++ {
				if c == '"' && s[i] == '\\' && i+1 < len(s) {
					i++
				}
				b.WriteByte(s[i])
			}
		case '\\':
			if i+1 < len(s) {
				i++
				if s[i] != '\n' {
					inWord = true
					b.WriteByte(s[i])
				}
			}
		case '$':
			// ${A:-b c} and $(a b) are parts of one word.
			inWord = true
			end := i + 1
			if end < len(s) && (s[end] == '{' || s[end] == '(') {
				end = closing(s, end)
			}
			b.WriteString(s[i:min(end, len(s))])
			i = end - 1
		case '&', '|', ';', '(', ')':
			flush()
			op := string(c)
			if i+1 < len(s) && s[i+1] == c && (c == '&' || c == '|') {
				op += string(c)
				i++
			}
			out = append(out, op)
		default:
			inWord = true
			b.WriteByte(c)
		}
	}
	flush()
	return out
}

// closing returns the index after the bracket that closes the one at s[open].
func closing(s string, open int) int {
	right := map[byte]byte{'{': '}', '(': ')'}[s[open]]
	depth := 0
	for i := open; i < len(s); i++ {
		switch s[i] {
		case s[open]:
			depth++
		case right:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}

// commands splits words at the operators of a shell.
func commands(ws []string) [][]string {
	var out [][]string
	start := 0
	for i := 0; i <= len(ws); i++ {
		if i == len(ws) || strings.Trim(ws[i], "&|;()") == "" && ws[i] != "" {
			if i > start {
				out = append(out, ws[start:i])
			}
			start = i + 1
		}
	}
	return out
}

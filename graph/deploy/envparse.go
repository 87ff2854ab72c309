package deploy

import (
	"strings"
)

// An assignment is one NAME=value of an env file, before anything is expanded.
type assignment struct {
	name    string
	raw     string
	literal bool // single-quoted: nothing in it is a reference
	line    int
}

// parseEnv reads an env file or a shell script that exports variables. It
// accepts what the dotenv libraries and docker agree on: comments, "export",
// single, double and back quotes, values over several lines within quotes.
// Lines of another shape are returned as bad: a script is full of them, in an
// env file they are a mistake.
func parseEnv(data []byte) (out []assignment, bad []int) {
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if line == "" || line[0] == '#' {
			continue
		}
		for _, prefix := range []string{"export ", "export\t", "declare -x ", "set -x "} {
			line = strings.TrimSpace(strings.TrimPrefix(line, prefix))
		}
		name, value, ok := cutName(line)
		if !ok {
			bad = append(bad, i+1)
			continue
		}
		a := assignment{name: name, line: i + 1}
		value = strings.TrimLeft(value, " \t")
		if value == "" || !strings.ContainsRune("'\"`", rune(value[0])) {
			a.raw = unquoted(value)
			out = append(out, a)
			continue
		}
		quote, body := value[0], value[1:]
		end := closingQuote(body, quote)
		for end < 0 && i+1 < len(lines) {
			i++
			body += "\n" + lines[i]
			end = closingQuote(body, quote)
		}
		if end < 0 {
			// Never closed: take the first line as it stands and go on after it.
			i = a.line - 1
			bad = append(bad, a.line)
			continue
		}
		a.raw, a.literal = body[:end], quote == '\''
		if quote == '"' {
			a.raw = unescape(a.raw)
		}
		out = append(out, a)
	}
	return out, bad
}

// cutName splits "NAME=value" and "NAME: value"; names may hold dots and
// hyphens, which docker accepts.
func cutName(line string) (name, value string, ok bool) {
	i := strings.IndexAny(line, "=:")
	if i <= 0 {
		return "", "", false
	}
	name = strings.TrimRight(line[:i], " \t")
	if line[i] == ':' && (i+1 == len(line) || line[i+1] != ' ') {
		return "", "", false
	}
	if n := nameLen(name); n == 0 || strings.Trim(name[n:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-") != "" {
		return "", "", false
	}
	return name, line[i+1:], true
}

// unquoted ends a value at a comment, which needs white space before it: a
// "#" within a password or a URL is part of the value.
func unquoted(v string) string {
	for i := range len(v) {
		if v[i] == '#' && (i == 0 || v[i-1] == ' ' || v[i-1] == '\t') {
			v = v[:i]
			break
		}
	}
	return strings.TrimSpace(v)
}

func closingQuote(s string, quote byte) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quote == '"':
			i++
		case s[i] == quote:
			return i
		}
	}
	return -1
}

var escapes = strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\r`, "\r", `\"`, `"`, `\\`, `\`)

func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return escapes.Replace(s)
}

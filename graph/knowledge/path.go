package knowledge

import (
	"fmt"
	"strconv"
	"strings"
)

// A Path says where a piece of information is, seen from a call:
//
//	recv, arg0, arg1, result     the receiver, an argument (the receiver does not count), the call's result
//	sent                         what is sent on the channel that the call returns
//	'POST'                       this very text
//	.Field                       a field of the struct, or of what it points to
//	[]  [0]  ["key"]             every element, one element, the element of a map
//	@{F}.arg0                    where the value was made by a call of F: the call's argument (or recv)
//	!{F}.arg0                    the argument of every call of method F on the value: setters
//	<T>                          the type of the value, as a name
//
// F is a function of the row's package, or any function in full: "@{NewClient}",
// "@{(*Client).R}", "@{google.golang.org/grpc.NewClient}".
type Path struct {
	Steps []Step
	text  string
}

// A StepKind is what a step of a Path does.
type StepKind uint8

const (
	StepRecv    StepKind = iota
	StepArg              // N
	StepResult           //
	StepSent             //
	StepLiteral          // Text
	StepField            // Text
	StepElem             // every element
	StepIndex            // element N
	StepKey              // element Text of a map
	StepMade             // Text is the full name of the function
	StepSetter           // Text is the full name of the method
	StepType             //
)

// A Step is one step of a Path.
type Step struct {
	Kind StepKind
	N    int
	Text string
}

func (p Path) String() string { return p.text }

// parsePath reads a path in a row of package pkg.
func parsePath(text, pkg string) (Path, error) {
	p := Path{text: text}
	rest := text
	if lit, ok := strings.CutPrefix(rest, "'"); ok {
		lit, tail, ok := strings.Cut(lit, "'")
		if !ok || tail != "" {
			return p, fmt.Errorf("%q: a literal ends with '", text)
		}
		p.Steps = []Step{{Kind: StepLiteral, Text: lit}}
		return p, nil
	}
	first := true
	for rest != "" {
		var s Step
		var err error
		s, rest, err = parseStep(rest, pkg, first)
		if err != nil {
			return p, fmt.Errorf("%q: %w", text, err)
		}
		p.Steps = append(p.Steps, s)
		first = s.Kind == StepMade || s.Kind == StepSetter
		if first && rest == "" {
			return p, fmt.Errorf("%q: say which argument after }", text)
		}
		if first {
			rest = strings.TrimPrefix(rest, ".")
		}
	}
	if len(p.Steps) == 0 {
		return p, fmt.Errorf("empty path")
	}
	return p, nil
}

func parseStep(s, pkg string, root bool) (Step, string, error) {
	if root {
		word, rest := cutWord(s)
		n, isArg := strings.CutPrefix(word, "arg")
		switch {
		case word == "recv":
			return Step{Kind: StepRecv}, rest, nil
		case word == "result":
			return Step{Kind: StepResult}, rest, nil
		case word == "sent":
			return Step{Kind: StepSent}, rest, nil
		case isArg:
			i, err := strconv.Atoi(n)
			return Step{Kind: StepArg, N: i}, rest, err
		}
		return Step{}, "", fmt.Errorf("%q is not recv, argN, result or sent", word)
	}
	switch s[0] {
	case '.':
		word, rest := cutWord(s[1:])
		if word == "" {
			return Step{}, "", fmt.Errorf("a field name is missing after the dot")
		}
		return Step{Kind: StepField, Text: word}, rest, nil
	case '[':
		in, rest, ok := strings.Cut(s[1:], "]")
		switch {
		case !ok:
			return Step{}, "", fmt.Errorf("] is missing")
		case in == "":
			return Step{Kind: StepElem}, rest, nil
		case in[0] == '"':
			return Step{Kind: StepKey, Text: strings.Trim(in, `"`)}, rest, nil
		}
		i, err := strconv.Atoi(in)
		return Step{Kind: StepIndex, N: i}, rest, err
	case '@', '!':
		kind := StepMade
		if s[0] == '!' {
			kind = StepSetter
		}
		in, rest, ok := strings.Cut(strings.TrimPrefix(s[1:], "{"), "}")
		if !ok {
			return Step{}, "", fmt.Errorf("} is missing")
		}
		return Step{Kind: kind, Text: fullName(in, pkg)}, rest, nil
	case '<':
		_, rest, ok := strings.Cut(s, ">")
		if !ok {
			return Step{}, "", fmt.Errorf("> is missing")
		}
		return Step{Kind: StepType}, rest, nil
	}
	return Step{}, "", fmt.Errorf("unexpected %q", s)
}

func cutWord(s string) (word, rest string) {
	i := strings.IndexAny(s, ".[@!<")
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

// fullName qualifies a function name with the package of its row, unless it
// already has a package.
func fullName(name, pkg string) string {
	inner, method, isMethod := strings.Cut(strings.TrimPrefix(name, "("), ")")
	if !isMethod {
		if strings.ContainsAny(name, "/.") {
			return name
		}
		return pkg + "." + name
	}
	star := ""
	if t, ok := strings.CutPrefix(inner, "*"); ok {
		star, inner = "*", t
	}
	if !strings.Contains(inner, ".") {
		inner = pkg + "." + inner
	}
	return "(" + star + inner + ")" + method
}

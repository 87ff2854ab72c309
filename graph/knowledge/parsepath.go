package knowledge

import (
	"fmt"
	"strconv"
	"strings"
)

// parsePath reads a path in a row of package pkg.
func parsePath(text, pkg string) (Path, error) {
	p := Path{text: text}
	operands, ops := cutOperands(text)
	for i, operand := range operands {
		steps, err := parseSteps(operand, pkg)
		if err != nil {
			return p, fmt.Errorf("%q: %w", text, err)
		}
		if i == 0 {
			p.Steps = steps
		} else {
			p.More = append(p.More, Operand{Op: ops[i-1], Steps: steps})
		}
	}
	return p, nil
}

// cutOperands cuts a path at " + " and " / " outside of literals.
func cutOperands(text string) (operands []string, ops []byte) {
	quoted, start := false, 0
	for i := 0; i < len(text); i++ {
		if text[i] == '\'' {
			quoted = !quoted
		}
		if quoted || i+2 >= len(text) || text[i] != ' ' || text[i+2] != ' ' || text[i+1] != '+' && text[i+1] != '/' {
			continue
		}
		operands, ops = append(operands, text[start:i]), append(ops, text[i+1])
		start = i + 3
		i += 2
	}
	return append(operands, text[start:]), ops
}

func parseSteps(text, pkg string) ([]Step, error) {
	if lit, ok := strings.CutPrefix(text, "'"); ok {
		lit, tail, ok := strings.Cut(lit, "'")
		if !ok || tail != "" {
			return nil, fmt.Errorf("a literal ends with '")
		}
		return []Step{{Kind: StepLiteral, Text: lit}}, nil
	}
	var steps []Step
	root, rest := true, text
	for rest != "" {
		s, tail, err := parseStep(rest, pkg, root)
		if err != nil {
			return nil, err
		}
		steps, rest = append(steps, s), tail
		root = s.Kind == StepMade || s.Kind == StepSetter
		if root && rest == "" {
			return nil, fmt.Errorf("say which argument after }")
		}
		if root {
			rest = strings.TrimPrefix(rest, ".")
		}
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("empty path")
	}
	return steps, nil
}

var roots = map[string]StepKind{
	"recv": StepRecv, "result": StepResult, "sent": StepSent, "elem": StepEach, "key": StepEachKey, "trigger": StepTrigger,
}

func parseStep(s, pkg string, root bool) (Step, string, error) {
	if root {
		word, rest := cutWord(s)
		if kind, ok := roots[word]; ok {
			return Step{Kind: kind}, rest, nil
		}
		if word == "in" {
			return inStep(rest)
		}
		if n, ok := strings.CutPrefix(word, "arg"); ok {
			if i, err := strconv.Atoi(n); err == nil && i >= 0 {
				return Step{Kind: StepArg, N: i}, rest, nil
			}
		}
		return Step{}, "", fmt.Errorf("%q is not recv, argN, result, sent, elem, key or trigger", word)
	}
	switch s[0] {
	case '.':
		word, rest := cutWord(s[1:])
		if word == "" {
			return Step{}, "", fmt.Errorf("a field name is missing after the dot")
		}
		if after, ok := strings.CutPrefix(rest, "()"); ok {
			return Step{Kind: StepResultOf, Text: word}, after, nil
		}
		return Step{Kind: StepField, Text: word}, rest, nil
	case '[':
		in, rest, err := bracketed(s[1:], "]")
		if err != nil || in == "" {
			return Step{Kind: StepElem}, rest, err
		}
		if in[0] == '"' {
			return Step{Kind: StepKey, Text: strings.Trim(in, `"`)}, rest, nil
		}
		if word, ok := strings.CutPrefix(in, "after "); ok {
			word, half := strings.CutSuffix(word, ":half")
			if word == "" {
				return Step{}, "", fmt.Errorf("say after which element: [after GROUP]")
			}
			return Step{Kind: StepRange, Text: word, Half: half}, rest, nil
		}
		if from, to, ok := strings.Cut(in, ":"); ok {
			step, err := rangeStep(from, to)
			return step, rest, err
		}
		i, err := strconv.Atoi(in)
		if err == nil && i < -1 {
			err = fmt.Errorf("[%d] is no element: [-1] is the last one", i)
		}
		return Step{Kind: StepIndex, N: i}, rest, err
	case '(':
		in, rest, err := bracketed(s[1:], ")")
		if err != nil {
			return Step{}, "", err
		}
		if in == "" {
			return Step{Kind: StepReturns}, rest, nil
		}
		i, err := strconv.Atoi(in)
		if err != nil || i < 0 {
			return Step{}, "", fmt.Errorf("(%s) is not (N), a parameter, or ()", in)
		}
		return Step{Kind: StepInside, N: i}, rest, nil
	case '@', '!':
		kind := StepMade
		if s[0] == '!' {
			kind = StepSetter
		}
		in, rest, err := bracketed(strings.TrimPrefix(s[1:], "{"), "}")
		return Step{Kind: kind, Text: fullName(in, pkg)}, rest, err
	case '<':
		in, rest, err := bracketed(s[1:], ">")
		if err != nil {
			return Step{}, "", err
		}
		step, err := typeStep(in)
		return step, rest, err
	}
	return Step{}, "", fmt.Errorf("unexpected %q", s)
}

// rangeStep reads [from:to].
func rangeStep(from, to string) (Step, error) {
	s := Step{Kind: StepRange, Half: to == "half"}
	var err error
	if from != "" {
		s.N, err = strconv.Atoi(from)
		if err == nil && s.N < 0 {
			err = fmt.Errorf("the begin of a range counts from the begin: [1:]")
		}
	}
	if to != "" && !s.Half && err == nil {
		s.To, err = strconv.Atoi(to)
		if err == nil && s.To >= 0 {
			err = fmt.Errorf("the end of a range counts from the end: [1:-1]")
		}
	}
	return s, err
}

// inStep reads what follows the root in.
func inStep(s string) (Step, string, error) {
	if s == "" || s[0] == '<' {
		return Step{Kind: StepInFunc}, s, nil
	}
	word, rest := cutWord(strings.TrimPrefix(s, "."))
	if word == "recv" {
		return Step{Kind: StepIn, N: -1}, rest, nil
	}
	n, err := strconv.Atoi(strings.TrimPrefix(word, "arg"))
	if err != nil || n < 0 {
		return Step{}, "", fmt.Errorf("in is followed by .recv, .argN, <func> or nothing")
	}
	return Step{Kind: StepIn, N: n}, rest, nil
}

func bracketed(s, end string) (in, rest string, err error) {
	in, rest, ok := strings.Cut(s, end)
	if !ok {
		err = fmt.Errorf("%s is missing", end)
	}
	return in, rest, err
}

// typeStep reads what stands between < and >.
func typeStep(in string) (Step, error) {
	in, cut, _ := strings.Cut(in, " -")
	switch in {
	case "T", "pkg.T", "full", "%T":
		return Step{Kind: StepType, Text: in, Cut: cut}, nil
	case "proto", "proto T", "proto file":
		return Step{Kind: StepProto, Text: strings.TrimPrefix(in[len("proto"):], " ")}, nil
	case "cases":
		return Step{Kind: StepCases}, nil
	case "func", "func full":
		return Step{Kind: StepFunc, Text: strings.TrimPrefix(in[len("func"):], " ")}, nil
	case "methods":
		return Step{Kind: StepMethods}, nil
	case "keys":
		return Step{Kind: StepKeys}, nil
	}
	word, n, _ := strings.Cut(in, " ")
	if word == "fields" && n != "" {
		return Step{Kind: StepFields, Text: n}, nil
	}
	kind := map[string]StepKind{"param": StepParam, "of": StepTypeArg, "yields": StepYields}[word]
	i, err := strconv.Atoi(n)
	if kind == 0 || err != nil || i < 0 {
		return Step{}, fmt.Errorf("<%s> is not <T>, <pkg.T>, <full>, <proto>, <func>, <methods>, <cases>, <keys>, <fields TAG>, <param N>, <of N> or <yields N>", in)
	}
	return Step{Kind: kind, N: i}, nil
}

func cutWord(s string) (word, rest string) {
	i := strings.IndexAny(s, ".[@!<(")
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

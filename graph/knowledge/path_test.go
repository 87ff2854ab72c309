package knowledge

import (
	"fmt"
	"strings"
	"testing"
)

// show writes a path in a form that tells its steps apart.
func show(p Path) string {
	out := showSteps(p.Steps)
	for _, o := range p.More {
		out += " " + string(o.Op) + " " + showSteps(o.Steps)
	}
	return out
}

var stepNames = [...]string{
	"recv", "arg", "result", "sent", "elem", "key", "trigger", "in", "infunc", "literal", "field", "all", "index", "entry", "range", "made", "setter",
	"resultof", "inside", "returns", "type", "proto", "func", "methods", "fields", "param", "typearg", "cases",
}

func showSteps(steps []Step) string {
	var out []string
	for _, s := range steps {
		name := stepNames[s.Kind]
		if s.Kind == StepRange {
			name += fmt.Sprintf("=%d:%d:%s:%t", s.N, s.To, s.Text, s.Half)
		} else if s.Text != "" {
			name += "=" + s.Text
			if s.Cut != "" {
				name += "-" + s.Cut
			}
		} else if s.N != 0 || s.Kind == StepArg || s.Kind == StepIndex || s.Kind == StepParam || s.Kind == StepTypeArg || s.Kind == StepInside {
			name += fmt.Sprint("=", s.N)
		}
		out = append(out, name)
	}
	return strings.Join(out, " ")
}

func TestParsePath(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"arg1", "arg=1"},
		{"arg1[].Topic", "arg=1 all field=Topic"},
		{`recv@{New}.arg0["group.id"]`, "recv made=p.New arg=0 entry=group.id"},
		{"recv@{(*Client).R}.recv!{(*Client).SetBaseURL}.arg0 / arg0", "recv made=(*p.Client).R recv setter=(*p.Client).SetBaseURL arg=0 / arg=0"},
		{"arg0<T> + ' + / ' + arg0<methods>", "arg=0 type=T + literal= + /  + arg=0 methods"},
		{"arg1.Work<param 1><of 0>.Kind()", "arg=1 field=Work param=1 typearg=0 resultof=Kind"},
		{"recv.Rewrite(0)!{(*ProxyRequest).SetURL}.arg0", "recv field=Rewrite inside=0 setter=(*p.ProxyRequest).SetURL arg=0"},
		{"arg1[-1]", "arg=1 index=-1"},
		{"elem.Topic", "elem field=Topic"},
		{"key", "key"},
		{"in.recv<T -Client> + '/' + arg1", "in=-1 type=T-Client + literal=/ + arg=1"},
		{"in<func>", "infunc func"},
		{"arg0<func full>", "arg=0 func=full"},
		{"arg0<proto>", "arg=0 proto"},
		{"recv<proto file>", "recv proto=file"},
		{"in", "infunc"},
		{"arg0()@{F}.arg1", "arg=0 returns made=p.F arg=1"},
		{"arg0(2).Method<cases>", "arg=0 inside=2 field=Method cases"},
		{"'Query.' + arg1<fields graphql>", "literal=Query. + arg=1 fields=graphql"},
		{"arg0[1:]", "arg=0 range=1:0::false"},
		{"arg0[:-1]", "arg=0 range=0:-1::false"},
		{"arg0[:half]", "arg=0 range=0:0::true"},
		{"arg1[after STREAMS:half]", "arg=1 range=0:0:STREAMS:true"},
		{"'GET'", "literal=GET"},
	} {
		p, err := parsePath(c.text, "p")
		if err != nil || show(p) != c.want {
			t.Errorf("%s: %s, %v, want %s", c.text, show(p), err, c.want)
		}
	}
}

func TestParsePathErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "empty path"},
		{"args", `"args" is not recv, argN, result, sent, elem, key or trigger`},
		{"arg0[", "] is missing"},
		{"arg0.", "a field name is missing"},
		{"recv@{F}", "say which argument"},
		{"'GET", "a literal ends with '"},
		{"arg0<kind>", "<kind> is not <T>"},
		{"arg0<fields>", "<fields> is not"},
		{"arg0 + ", "empty path"},
		{"arg-1", `"arg-1" is not recv, argN`},
		{"arg0(-1)", "(-1) is not (N)"},
		{"arg0(x)", "(x) is not (N)"},
		{"arg0[-2]", "[-2] is no element: [-1] is the last one"},
		{"arg0[-2:]", "counts from the begin"},
		{"arg0[after :half]", "say after which element"},
		{"in.arg-1", "in is followed by .recv, .argN"},
	} {
		if _, err := parsePath(c.text, "p"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one with %q", c.text, err, c.want)
		}
	}
}

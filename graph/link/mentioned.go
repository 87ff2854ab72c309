package link

import (
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// The mentions of a service are the types of the functions outside the tree that
// rows know and that its code uses as values. A call of a function value of another
// type runs none of them, and need not be followed to tell.
type mentions struct {
	types  map[string]bool
	params map[int]bool // how many parameters they have, where a type goes by a name
}

// mayBeKnown reports whether the function value that is called at may be one that
// rows know.
func (s *service) mayBeKnown(at site) bool {
	if s.mentions == nil {
		s.mentions = s.knownMentions()
	}
	k, v := at.fn.pkg, at.val()
	t := at.fn.val(v.Args[0]).Type
	if text := k.text(t); k.Types[t].Kind == flow.Signature && !strings.Contains(text, "$") {
		return s.mentions.types[text]
	}
	return s.mentions.params[len(v.Args)-1]
}

func (s *service) knownMentions() *mentions {
	m := &mentions{types: map[string]bool{}, params: map[int]bool{}}
	for _, f := range s.code.funcs {
		for i := range f.f.Values {
			v := f.val(flow.ValueID(i))
			t := v.Type
			switch name := f.str(v.Name); v.Op {
			case flow.OpFunc:
				if s.in.Knowledge.Rows(name) == nil {
					continue
				}
			case flow.OpBound:
				if s.in.Knowledge.Rows(name) == nil && (v.Aux == 0 || !s.in.Knowledge.IsMethod(f.str(v.Aux))) {
					continue
				}
			case flow.OpGlobal: // var NewClient = client.New
				if _, ours := s.prog.globals[name]; ours {
					continue
				}
				t = f.pkg.elem(t)
			default:
				continue
			}
			if f.pkg.under(t) == flow.Signature {
				m.types[f.pkg.text(t)] = true
				m.params[len(f.pkg.Types[t].Args)] = true
			}
		}
	}
	return m
}

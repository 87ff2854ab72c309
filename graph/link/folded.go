package link

// foldDefaults makes a constant that stands beside one setting its default:
// `v := os.Getenv(k); if v == "" { v = "x" }` is one name, not two. Constants beside
// a list are what it holds by default.
func foldDefaults(ts []textAnswer) []textAnswer {
	ts = dropEmpty(ts)
	into := make([]int, len(ts)) // which setting a constant is the default of, from 1
	folded := map[int][]textAnswer{}
	for i, t := range ts {
		l, ok := t.text.literal()
		if !ok {
			continue
		}
		for j, s := range ts {
			if len(s.text) != 1 || s.text[0].kind != partConfig || !sameBinds(t.binds, s.binds) {
				continue
			}
			if into[i] > 0 { // it may be that of several: it stands for itself
				into[i] = 0
				break
			}
			into[i] = j + 1
		}
		if j := into[i] - 1; j >= 0 && l != "" {
			folded[j] = append(folded[j], t)
		}
	}
	var out []textAnswer
	for i, t := range ts {
		if into[i] > 0 {
			continue
		}
		if defaults := folded[i]; len(defaults) > 0 && !t.text[0].hasDef {
			p := t.text[0]
			for _, d := range defaults {
				l, _ := d.text.literal()
				switch {
				case !p.hasDef:
					p.def, p.hasDef, p.defEv = l, true, d.ev.origin()
				case p.sep != "":
					p.def += p.sep + l
				}
			}
			t.text = text{p}
		}
		out = append(out, t)
	}
	return out
}

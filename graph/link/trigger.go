package link

import (
	"path"
	"slices"

	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// triggers names the channels of the row's wire system that the deployment feeds
// into the service: what a function is called with stands in no code.
func (s *service) triggers(st start, row *knowledge.Row) []channelText {
	var out []channelText
	if d := s.in.Deploy; d != nil {
		units := s.units()
		for _, b := range d.Bindings {
			if row.System != "" && b.FromSystem != row.System || b.ToSystem == b.FromSystem || !feeds(d, b, units) {
				continue
			}
			where := b.Position
			where.File = relativeTo(s.in.DeployDir, where.File)
			ev := &trail{at: st.call, where: where, note: "feeds " + b.To}
			for _, via := range b.Via {
				via.File = relativeTo(s.in.DeployDir, via.File)
				ev = &trail{up: ev, at: st.call, where: via, note: "written here"}
			}
			out = append(out, channelText{textAnswer: textAnswer{lit(b.From), st.binds, ev}, system: b.FromSystem, key: b.Key})
		}
	}
	if len(out) == 0 {
		t := s.untold(st, nil, true)
		t.text[0].reason = "no deployment file in the tree says what feeds this function"
		out = append(out, channelText{textAnswer: t})
	}
	return out
}

// feeds reports whether a binding leads to one of the units. Two templates may
// each have a function of one name; then the one in the binding's folder counts.
func feeds(d *deploy.Set, b deploy.Binding, units []*deploy.Unit) bool {
	dirs := map[string]bool{}
	for _, u := range d.Units {
		if u.Name == b.To {
			dirs[path.Dir(u.Source.File)] = true
		}
	}
	return slices.ContainsFunc(units, func(u *deploy.Unit) bool {
		return u.Name == b.To && (len(dirs) == 1 || path.Dir(u.Source.File) == path.Dir(b.Position.File))
	})
}

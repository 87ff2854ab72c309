package link

import (
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// triggers names the channels of the row's wire system that the deployment feeds
// into the service: what a function is called with stands in no code.
func (s *service) triggers(st start, row *knowledge.Row) []channelText {
	var out []channelText
	if d := s.in.Deploy; d != nil {
		names := map[string][]string{} // of the functions, with the folders that say so
		for _, u := range d.UnitsFor(strings.Trim(s.in.DeployDir+"/"+s.main.Dir, "/"), s.id) {
			names[u.Name] = append(names[u.Name], path.Dir(u.Source.File))
		}
		for _, b := range d.Bindings {
			if row.System != "" && b.FromSystem != row.System || b.ToSystem == b.FromSystem || !slices.Contains(names[b.To], path.Dir(b.Position.File)) {
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
		t := untold(st)
		t.text[0].reason = "no deployment file in the tree says what feeds this function"
		out = append(out, channelText{textAnswer: t})
	}
	return out
}

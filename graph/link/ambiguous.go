package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// maxCandidates is how many services a call may be meant for; a route that more of
// them have, such as a health check, tells nothing.
const maxCandidates = 4

// ambiguous tells of a call to an address that only a setting tells, when several
// services of the system have a route for it: which is meant, nothing says.
func (a *assembler) ambiguous(s *service, e *edge, setting string) {
	var fit []string
	for _, x := range a.services {
		if x != s && !slices.Contains(fit, x.id) && x.hasRoute(e.op) {
			fit = append(fit, x.id)
		}
	}
	if len(fit) < 2 || len(fit) > maxCandidates {
		return
	}
	last := len(fit) - 1
	n := e.name
	n.reason = strings.Join(fit[:last], ", ") + " and " + fit[last] + " have a route for " + e.op + ", and nothing says what " + setting + " is"
	a.unresolved(s, e, n)
}

// hasRoute reports whether the service has a route that takes an HTTP operation by
// what both say of its path.
func (s *service) hasRoute(op string) bool {
	for i := range s.edges {
		if e := &s.edges[i]; e.role == knowledge.Expose && e.protocol == "http" && routeTakes(e.op, op) && sharesWord(e.op, op) {
			return true
		}
	}
	return false
}

// sharesWord reports whether two operations have a literal part of the path in common,
// at the same place.
func sharesWord(x, y string) bool {
	_, xp, _ := strings.Cut(x, " ")
	_, yp, _ := strings.Cut(y, " ")
	xs, ys := strings.Split(strings.Trim(xp, "/"), "/"), strings.Split(strings.Trim(yp, "/"), "/")
	for i := range min(len(xs), len(ys)) {
		if xs[i] == ys[i] && xs[i] != "" && !strings.ContainsAny(xs[i], "{*:") {
			return true
		}
	}
	return false
}

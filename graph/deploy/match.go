package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// Scores of what ties a unit to a package main. What is read from a build is
// certain; names are compared only where no build says.
const (
	scoreBuild   = 100 // the unit's command runs a binary that its image builds from there
	scoreContext = 90  // the only package main in the build context
	scoreName    = 50  // the least similarity of names that counts
)

// unitEvidence is what is known about the code that a unit runs.
type unitEvidence struct {
	mains   map[string]int // folder of a package main → score
	certain bool           // a build said so: names do not matter
	hints   []string
	image   *image
}

// match finds for every unit the package main that it runs.
func (s *Set) match() {
	modules := s.modules()
	names := map[string][]weighed{}
	var bases []string
	for _, m := range s.mains {
		names[m] = folderNames(m, moduleAbove(modules, m))
	}
	for _, dir := range sortedKeys(modules) {
		bases = append(bases, modules[dir])
	}
	s.borrowBuilds()
	prefixes := projectPrefixes(s.Units, names, bases)
	s.names, s.prefixes = names, prefixes
	s.evidence = make([]unitEvidence, len(s.Units))
	for i := range s.Units {
		s.evidence[i] = s.judge(&s.Units[i])
	}
}

// judge decides for one unit: by its build, then by its build context, then by names.
func (s *Set) judge(u *Unit) unitEvidence {
	ev := unitEvidence{mains: map[string]int{}}
	candidates := s.mains
	if u.foreign {
		ev.certain = true
		return ev
	}
	if u.function && slices.Contains(s.mains, u.Build) {
		ev.mains[u.Build], ev.certain = scoreBuild, true
		return ev
	}
	if main, ok := s.koMain(u.Image); ok {
		ev.mains[main], ev.certain = scoreBuild, true
		return ev
	}
	mains := s.runsFromBuild(u, &ev)
	switch len(mains) {
	case 1:
		ev.mains[mains[0]], ev.certain = scoreBuild, true
		return ev
	case 0:
		if u.Build != "" {
			if ev.image != nil && foreign(s.docker[u.Dockerfile], ev.image) {
				ev.certain = true
				return ev
			}
			in := slices.DeleteFunc(slices.Clone(s.mains), func(m string) bool { return !inFolder(m, u.Build) })
			if len(in) == 1 && (ev.image == nil || plausible(s.docker[u.Dockerfile], ev.image)) {
				ev.mains[in[0]], ev.certain = scoreContext, true
				return ev
			}
			if len(in) > 0 {
				candidates = in
			}
		}
	default:
		candidates = mains // one image with many binaries: names say which
	}
	best := 0
	for _, main := range candidates {
		if world(main) != world(u.Source.File) {
			continue
		}
		score := s.nameScore(unitNames(u, ev.hints), s.names[main])
		if s.sidecar(u, s.names[main]) {
			score = 0
		}
		if score >= scoreName && inFolder(u.Source.File, serviceFolder(main)) {
			score++ // deployment file beside the code
		}
		if score < scoreName || score < best {
			continue
		}
		if score > best {
			clear(ev.mains)
		}
		best = score
		ev.mains[main] = score
	}
	s.nearest(u, ev.mains)
	if len(ev.mains) > 1 {
		clear(ev.mains) // two services by one name: neither is sure
	}
	if len(ev.mains) == 0 && len(mains) > 1 {
		for _, m := range mains {
			ev.mains[m] = scoreName
		}
	}
	return ev
}

func (s *Set) nameScore(names, mains []weighed) int {
	best := 0
	for _, n := range names {
		best = max(best, similarity(n, mains, s.prefixes))
	}
	return best
}

// nearest keeps the mains that share most of their path with the unit's file:
// a repository may hold several projects with services of one name.
func (s *Set) nearest(u *Unit, mains map[string]int) {
	best := 0
	for main := range mains {
		best = max(best, commonFolders(main, u.Source.File))
	}
	for main := range mains {
		if commonFolders(main, u.Source.File) < best {
			delete(mains, main)
		}
	}
}

// sidecar reports whether a container only shares the pod of the service: one of
// its siblings is called like the service and it is not, or none is and it is
// not the first.
func (s *Set) sidecar(u *Unit, mains []weighed) bool {
	if u.Workload == "" {
		return false
	}
	if s.nameScore(ownNames(u), mains) >= scoreName {
		return false
	}
	for i := range s.Units {
		v := &s.Units[i]
		if v.Workload != u.Workload || v.Source.File != u.Source.File || v.Source == u.Source {
			continue
		}
		if v.Source.Compare(u.Source) < 0 || s.nameScore(ownNames(v), mains) >= scoreName {
			return true
		}
	}
	return false
}

// runsFromBuild follows the unit's Dockerfile and command.
func (s *Set) runsFromBuild(u *Unit, ev *unitEvidence) []string {
	b := &builder{tree: s.tree, mains: s.mains, context: u.Build, args: u.BuildArgs}
	m := newImage()
	if d := s.docker[u.Dockerfile]; d != nil && u.Build != "" {
		m = b.build(d, u.Target)
		ev.image, ev.hints = m, m.hints
	}
	entry, cmd := m.entrypoint, m.cmd
	if len(u.entrypoint) > 0 {
		entry, cmd = u.entrypoint, nil
	}
	if len(u.command) > 0 {
		cmd = u.command
	}
	if u.workdir != "" {
		m.workdir = m.abs(u.workdir)
	}
	for _, dst := range sortedKeys(u.mounts) {
		m.copies = append(m.copies, copied{dst, u.mounts[dst]})
	}
	var ws []string
	for _, w := range slices.Concat(entry, cmd) {
		if strings.ContainsAny(w, " \t") {
			ws = append(ws, shellWords(w)...) // sh -c "..."
		} else {
			ws = append(ws, w)
		}
	}
	for i, w := range ws {
		ws[i] = m.expand(w)
	}
	u.Args = s.guessArgs(u, m, ws)
	var runs []string
	for i, w := range ws {
		mains := m.binary(w)
		if len(runs) == 0 {
			runs = mains
		}
		if len(mains) > 0 && slices.Equal(mains, runs) {
			u.Args = untilOperator(ws[i+1:]) // of "app migrate && app serve" the last goes on
		}
	}
	if len(runs) > 0 {
		return runs
	}
	for _, c := range commands(ws) {
		run := newImage()
		run.workdir, run.copies = m.workdir, m.copies
		args := b.goCommand(run, withoutAssignments(c))
		if len(run.built) > 0 {
			u.Args = args
			return run.built
		}
	}
	if len(ws) > 0 {
		ev.hints = append(slices.Clone(ev.hints), path.Base(ws[0]))
	}
	if len(m.artifacts) > 0 {
		var mains []string
		for _, p := range sortedKeys(m.artifacts) {
			mains = append(mains, m.artifacts[p]...)
		}
		return distinct(mains)
	}
	return distinct(m.built)
}

// serviceFolder is the folder that a package main's service lives in:
// services/order for services/order/cmd/worker, cmd/order for cmd/order.
func serviceFolder(main string) string {
	if before, _, ok := strings.Cut(main, "/cmd"); ok && before != "" {
		main = before
	}
	for main != "." && slices.Contains(containerFolders, path.Base(main)) {
		main = path.Dir(main)
	}
	if main == "." {
		return "\x00" // the whole tree is nobody's folder
	}
	return main
}

// UnitsFor lists the units that run the package main in folder mainDir, the
// surest first. serviceName is what the service is called elsewhere, which
// counts where neither a build nor the folder's name decides.
func (s *Set) UnitsFor(mainDir, serviceName string) []*Unit {
	indexes := s.unitsFor(path.Clean(mainDir), serviceName)
	units := make([]*Unit, len(indexes))
	for i, n := range indexes {
		units[i] = &s.Units[n]
	}
	return units
}

// unitsFor is UnitsFor by index. The answer is kept: it is asked for again with
// every variable of the service.
func (s *Set) unitsFor(mainDir, serviceName string) []int {
	key := mainDir + "\x00" + serviceName
	if known, ok := s.unitMemo.Load(key); ok {
		return known.([]int)
	}
	// A service name that the folder suggests anyway has been judged already,
	// with all other package mains in view.
	if slices.ContainsFunc(s.names[mainDir], func(n weighed) bool { return n.name == normal(serviceName) }) {
		serviceName = ""
	}
	scores := map[int]int{}
	var out []int
	for i, ev := range s.evidence {
		score := ev.mains[mainDir]
		if score == 0 && world(mainDir) == world(s.Units[i].Source.File) && !ev.certain && serviceName != "" {
			own := s.nameScore(unitNames(&s.Units[i], ev.hints), []weighed{{normal(serviceName), 86}})
			for _, other := range ev.mains {
				if other >= own {
					own = 0
				}
			}
			if s.sidecar(&s.Units[i], []weighed{{normal(serviceName), 86}}) {
				own = 0
			}
			if own >= scoreName {
				score = own
			}
		}
		if score > 0 {
			scores[i] = score
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), compareEnvironments(s.Units[a].Environment, s.Units[b].Environment))
	})
	s.unitMemo.Store(key, out)
	return out
}

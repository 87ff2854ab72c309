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
			in := slices.DeleteFunc(slices.Clone(s.mains), func(m string) bool { return !inFolder(m, u.Build) })
			if len(in) == 1 && (ev.image == nil || s.plausible(u, ev.image)) {
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
		score := s.nameScore(u, ev.hints, s.names[main])
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

// plausible keeps the only package main of a build context from being taken for
// what a container runs when its Dockerfile is there and makes something else,
// such as a test image or another language's.
func (s *Set) plausible(u *Unit, m *image) bool {
	d := s.docker[u.Dockerfile]
	if d == nil {
		return true // generated, or kept elsewhere
	}
	for _, w := range slices.Concat(m.entrypoint, m.cmd) {
		if w == "test" || strings.Contains(w, "go test") {
			return false
		}
	}
	ran, from := "", ""
	for _, in := range d.instructions {
		switch in.op {
		case "RUN":
			ran += in.args + "\n"
		case "FROM":
			from = strings.ToLower(in.args)
		}
	}
	for _, w := range []string{"go build", "go install", "make", "mage", "task ", "just ", "bazel", "goreleaser", ".sh"} {
		if strings.Contains(ran, w) {
			return true
		}
	}
	for _, w := range []string{"scratch", "alpine", "distroless", "debian", "ubuntu", "busybox", "static"} {
		if strings.Contains(from, w) && len(m.hints) > 0 {
			return true // a binary built outside is copied in
		}
	}
	return false
}

func (s *Set) nameScore(u *Unit, hints []string, names []weighed) int {
	best := 0
	for _, n := range unitNames(u, hints) {
		best = max(best, similarity(n, names, s.prefixes))
	}
	return best
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
	for _, w := range ws {
		w = m.expand(w)
		if mains := m.artifacts[m.abs(w)]; len(mains) > 0 {
			return mains
		}
		if strings.Contains(w, "/") {
			continue
		}
		for _, p := range sortedKeys(m.artifacts) {
			if path.Base(p) == w {
				return m.artifacts[p]
			}
		}
	}
	for _, c := range commands(ws) {
		run := newImage()
		run.workdir, run.copies = m.workdir, m.copies
		b.goCommand(run, withoutAssignments(c))
		if len(run.built) > 0 {
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
// services/order for services/order/cmd/server.
func serviceFolder(main string) string {
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
	mainDir = path.Clean(mainDir)
	type scored struct{ i, score int }
	var out []scored
	for i, ev := range s.evidence {
		score := ev.mains[mainDir]
		if score == 0 && !ev.certain && serviceName != "" {
			own := s.nameScore(&s.Units[i], ev.hints, []weighed{{normal(serviceName), 86}})
			for _, other := range ev.mains {
				if other >= own {
					own = 0
				}
			}
			if own >= scoreName {
				score = own
			}
		}
		if score > 0 {
			out = append(out, scored{i, score})
		}
	}
	slices.SortStableFunc(out, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	units := make([]*Unit, len(out))
	for i, o := range out {
		units[i] = &s.Units[o.i]
	}
	return units
}

package deploy

import (
	"path"
	"slices"
	"strings"
)

// containerFolders are folders that group services and name none.
var containerFolders = []string{"cmd", "cmds", "main", "src", "app", "apps", "service", "services", "svc", "internal", "pkg", "bin",
	"server", "backend", "go", "microservices", "components", "modules", "projects", "entrypoint", "entrypoints", "."}

// serviceWords are affixes that people add to a service's name in one place
// and leave out in another.
var serviceWords = []string{"service", "svc", "srv", "server", "microservice", "ms", "app"}

// normal is a name without case and separators.
func normal(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '-', '_', '.', ' ':
			return -1
		}
		return r
	}, strings.ToLower(s))
}

// bare is a normal name without a leading or trailing service word.
func bare(s string) string {
	for _, w := range serviceWords {
		if t := strings.TrimSuffix(s, w); t != s && len(t) > 1 {
			return t
		}
		if t := strings.TrimPrefix(s, w); t != s && len(t) > 1 && w != "ms" && w != "app" {
			return t
		}
	}
	return s
}

// A weighed name is a name with how well it tells what it names, 100 at best.
type weighed struct {
	name   string
	weight int
}

// folderNames are the names that a folder of a package main suggests, normal.
// module is the last element of the module's path, which names the service
// where no folder does.
func folderNames(dir, module string) []weighed {
	var telling []string
	all := strings.Split(dir, "/")
	for _, seg := range all {
		if !slices.Contains(containerFolders, strings.ToLower(seg)) {
			telling = append(telling, normal(seg))
		}
	}
	last := all[len(all)-1]
	var out []weighed
	switch n := len(telling); {
	case n == 0:
		if module != "" {
			out = append(out, weighed{normal(module), 80})
		}
		if last != "." && last != "cmd" && last != "src" {
			out = append(out, weighed{normal(last), 76})
		}
	case n == 1:
		out = append(out, weighed{telling[0], 84})
		if last := normal(last); last != telling[0] && last != "cmd" && last != "main" {
			out = append(out, weighed{telling[0] + last, 84}) // services/order/server → order-server
		}
	default:
		out = append(out, weighed{telling[n-2] + telling[n-1], 84}, weighed{telling[n-1], 82}, weighed{telling[n-2], 66})
	}
	return out
}

// unitNames are the names that a unit goes by, as written.
func unitNames(u *Unit, hints []string) []weighed {
	var out []weighed
	add := func(name string, weight int) {
		if name != "" && !strings.Contains(name, "${") {
			out = append(out, weighed{name, weight})
		}
	}
	if u.process {
		for _, h := range slices.Concat(u.also, hints) {
			add(h, 96)
		}
		return out // the name of a process is not that of its program
	}
	if u.Workload != "" {
		add(u.Workload, 100)
		add(u.Name, 96)
	} else {
		add(u.Name, 100)
	}
	for _, h := range u.Hosts {
		first, _, _ := strings.Cut(h, ".")
		add(first, 98)
	}
	base, tag := imageBase(u.Image)
	add(base, 98)
	if strings.Contains(tag, "-") {
		_, after, _ := strings.Cut(tag, "-")
		add(after, 95) // one repository of images, the service in the tag
	}
	if u.Dockerfile != "" {
		file := strings.ToLower(path.Base(u.Dockerfile))
		for _, w := range []string{"dockerfile", "containerfile"} {
			file = strings.Trim(strings.ReplaceAll(file, w, ""), ".-_")
		}
		add(file, 97)
		add(path.Base(path.Dir(u.Dockerfile)), 94)
	}
	if u.Build != "" {
		add(path.Base(u.Build), 94)
	}
	for _, h := range slices.Concat(u.also, hints) {
		add(h, 96)
	}
	return out
}

// ownNames are the names of a container without those of its pod.
func ownNames(u *Unit) []weighed {
	own := *u
	own.Workload, own.Hosts, own.also = "", nil, nil
	return unitNames(&own, nil)
}

// imageBase takes an image reference apart: the last element of its name, and its tag.
func imageBase(image string) (base, tag string) {
	image, _, _ = strings.Cut(image, "@")
	slash := strings.LastIndex(image, "/")
	base = image[slash+1:]
	base, tag, _ = strings.Cut(base, ":")
	return base, tag
}

// similarity says how surely a unit's name is one of a main's names, 0 to 100.
// projects are the prefixes that the whole project shares.
func similarity(unit weighed, mains []weighed, projects []string) int {
	best := 0
	try := func(name string, penalty int) {
		for _, m := range mains {
			switch {
			case name == "" || m.name == "":
			case name == m.name:
				best = max(best, unit.weight*m.weight/100-penalty)
			case bare(name) == bare(m.name):
				best = max(best, unit.weight*m.weight/100-penalty-6)
			}
		}
	}
	try(normal(unit.name), 0)
	for _, p := range projects {
		if rest, ok := cutPrefixWord(unit.name, p); ok {
			try(normal(rest), 10)
		}
	}
	return best
}

// cutPrefixWord removes prefix and the separator after it.
func cutPrefixWord(s, prefix string) (string, bool) {
	if len(s) <= len(prefix)+1 || !strings.EqualFold(s[:len(prefix)], prefix) || !strings.ContainsRune("-_.", rune(s[len(prefix)])) {
		return "", false
	}
	return s[len(prefix)+1:], true
}

// projectPrefixes finds what stands before the service's name in the names of
// a project's units: a prefix that leaves the names of two services or more, or
// that is the module's own name.
func projectPrefixes(units []Unit, mains map[string][]weighed, modules []string) []string {
	known := map[string]bool{}
	for _, ns := range mains {
		for _, n := range ns {
			known[bare(n.name)] = true
		}
	}
	rests := map[string]map[string]bool{}
	for i := range units {
		for _, n := range unitNames(&units[i], nil) {
			for j, r := range n.name {
				if r != '-' && r != '_' && r != '.' || j == 0 {
					continue
				}
				if rest := bare(normal(n.name[j+1:])); known[rest] {
					p := strings.ToLower(n.name[:j])
					if rests[p] == nil {
						rests[p] = map[string]bool{}
					}
					rests[p][rest] = true
				}
			}
		}
	}
	var out []string
	for _, p := range sortedKeys(rests) {
		if len(rests[p]) > 1 || slices.ContainsFunc(modules, func(m string) bool { return normal(m) == normal(p) }) {
			out = append(out, p)
		}
	}
	return out
}

package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// configNames are the words by which config files are called.
var configNames = []string{"config", "configuration", "conf", "cfg", "app", "application", "settings", "setting", "default", "defaults",
	"properties", "service", "server", "base", "common"}

// configFolders hold config files whatever they are called.
var configFolders = []string{"config", "configs", "conf", "etc", "settings", "configuration", "resources"}

// configFiles lists the files that may be the config of the service in mainDir,
// the likeliest first.
func (s *Set) configFiles(mainDir, suffix string) []*configFile {
	type ranked struct {
		f    *configFile
		rank [5]int
	}
	var out []ranked
	units := s.unitsFor(mainDir, "")
	for _, f := range s.configs.files {
		match := 0
		own := slices.ContainsFunc(f.owners, func(i int) bool { return slices.Contains(units, i) })
		if world(f.path) != world(mainDir) || f.owners != nil && !own && len(units) > 0 {
			continue // what another service's container is given
		}
		if suffix == "" {
			if match = s.configLike(f, mainDir); match == 0 && !own {
				continue
			}
		} else if match = suffixMatch(f.name, suffix); match == 0 {
			continue
		}
		distance := strings.Count(mainDir, "/") + strings.Count(f.name, "/") - 2*commonFolders(mainDir+"/", path.Dir(f.name)+"/")
		foreign := boolRank(s.ofAnother(f, mainDir))
		if foreign > 0 && match == 1 && !own { // config.yaml of another service
			continue
		}
		out = append(out, ranked{f, [5]int{boolRank(!own), boolRank(f.sample), foreign, -match, distance}})
	}
	slices.SortFunc(out, func(a, b ranked) int {
		return cmp.Or(slices.Compare(a.rank[:], b.rank[:]), compareEnvironments(a.f.environment, b.f.environment), cmp.Compare(a.f.path, b.f.path))
	})
	files := make([]*configFile, len(out))
	for i, r := range out {
		files[i] = r.f
	}
	return files
}

// configLike says how much a file looks like the config of a service, 0 for not at all.
func (s *Set) configLike(f *configFile, mainDir string) int {
	stem := strings.ToLower(strings.TrimSuffix(path.Base(f.name), path.Ext(f.name)))
	if s.ofAnother(f, mainDir) {
		return 0
	}
	for _, w := range splitWords(stem) {
		if slices.Contains(configNames, w) {
			return 2
		}
	}
	if slices.Contains(configFolders, strings.ToLower(path.Base(path.Dir(f.name)))) {
		return 2
	}
	for _, n := range s.names[mainDir] {
		if normal(stem) == n.name {
			return 2
		}
	}
	if slices.Contains(environments, stem) {
		return 1
	}
	return 0
}

// ofAnother reports whether a file stands in the folder of another service.
func (s *Set) ofAnother(f *configFile, mainDir string) bool {
	for _, main := range s.mains {
		dir := serviceFolder(main)
		if main != mainDir && dir != serviceFolder(mainDir) && inFolder(f.path, dir) && !inFolder(mainDir, dir) {
			return true
		}
	}
	return false
}

// suffixMatch counts how many trailing path elements of a file name agree with
// what the program calls it, from the last one; the last may lack its extension.
func suffixMatch(name, suffix string) int {
	a, b := strings.Split(name, "/"), strings.Split(path.Clean(suffix), "/")
	n := 0
	for n < len(a) && n < len(b) {
		x, y := a[len(a)-1-n], b[len(b)-1-n]
		if x != y && (n > 0 || path.Ext(y) != "" && configReaders[path.Ext(y)] != nil || strings.TrimSuffix(x, path.Ext(x)) != y) {
			break
		}
		n++
	}
	return n
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

package deploy

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// A built names what builds an image: compose services with both an image and
// a build, and rows of build tools.
type buildRule struct {
	context, dockerfile, target string
	args                        []Var
	ko                          string // package that ko builds
}

// borrowBuilds gives units that only name an image the build of that image.
func (s *Set) borrowBuilds() {
	rules := map[string]buildRule{}
	for image, rule := range s.builds {
		rules[image] = rule
	}
	for _, u := range s.Units {
		if key := imageKey(u.Image); key != "" && u.Build != "" {
			if _, ok := rules[key]; !ok {
				rules[key] = buildRule{u.Build, u.Dockerfile, u.Target, u.BuildArgs, ""}
			}
		}
	}
	for i := range s.Units {
		u := &s.Units[i]
		if u.Build != "" || u.Image == "" {
			continue
		}
		rule, ok := rules[imageKey(u.Image)]
		if !ok {
			base, _ := imageBase(u.Image)
			rule, ok = rules[base]
		}
		if ok {
			u.Build, u.Dockerfile, u.Target, u.BuildArgs = rule.context, rule.dockerfile, rule.target, rule.args
			if rule.ko != "" {
				u.Image = "ko://" + rule.ko
			}
		}
	}
}

// imageKey is an image reference without registry and tag. A tag with a hyphen
// is kept: some projects name the service there.
func imageKey(image string) string {
	base, tag := imageBase(image)
	if strings.Contains(base, "${") || base == "" {
		return ""
	}
	if strings.Contains(tag, "-") && !strings.Contains(tag, "${") {
		return base + ":" + tag
	}
	return base
}

// koMain resolves an image that the ko tool builds: "ko://" and an import path,
// or a folder.
func (s *Set) koMain(image string) (string, bool) {
	pkg, ok := strings.CutPrefix(image, "ko://")
	if !ok {
		return "", false
	}
	for rest := pkg; rest != ""; _, rest, _ = strings.Cut(rest, "/") {
		if main := path.Clean(rest); slices.Contains(s.mains, main) {
			return main, true
		}
	}
	return "", false
}

// modules lists the modules of the tree: folder → last element of the path.
func (s *Set) modules() map[string]string {
	out := map[string]string{}
	dirs := map[string]bool{".": true}
	for _, m := range s.mains {
		for d := m; d != "."; d = path.Dir(d) {
			dirs[d] = true
		}
	}
	for _, d := range sortedKeys(dirs) {
		data, err := s.tree.read(path.Join(d, "go.mod"))
		if err != nil {
			continue
		}
		for line := range bytes.Lines(data) {
			if f := bytes.Fields(line); len(f) > 1 && string(f[0]) == "module" {
				name := path.Base(strings.Trim(string(f[1]), `"`))
				if len(name) > 1 && name[0] == 'v' && strings.Trim(name[1:], "0123456789") == "" {
					name = path.Base(path.Dir(strings.Trim(string(f[1]), `"`)))
				}
				out[d] = name
				break
			}
		}
	}
	return out
}

// moduleAbove is the name of the module that a folder belongs to.
func moduleAbove(modules map[string]string, dir string) string {
	for d := dir; ; d = path.Dir(d) {
		if m, ok := modules[d]; ok {
			return m
		}
		if d == "." {
			return ""
		}
	}
}

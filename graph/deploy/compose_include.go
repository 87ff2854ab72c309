package deploy

import (
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
)

// overrideName says that compose lays a file over the default one of its folder
// by itself, so that what it says holds where no environment is named.
func overrideName(p string) bool {
	base := strings.ToLower(path.Base(p))
	return composeName(base) && hasWord(base, []string{"override", "overrides"}) && composeEnvironment(base) == ""
}

// overrideOf finds the override of a default file.
func (r *reading) overrideOf(f *composeFile) *composeFile {
	if !composeName(path.Base(f.path)) || composeEnvironment(path.Base(f.path)) != "" || overrideName(f.path) {
		return nil
	}
	for _, p := range sortedKeys(r.compose) {
		if path.Dir(p) == path.Dir(f.path) && overrideName(p) {
			return r.compose[p]
		}
	}
	return nil
}

// overriddenBy finds the default file that an override changes.
func (r *reading) overriddenBy(f *composeFile) *composeFile {
	if !overrideName(f.path) {
		return nil
	}
	for _, p := range sortedKeys(r.compose) {
		if g := r.compose[p]; g != f && path.Dir(p) == path.Dir(f.path) && r.overrideOf(g) == f {
			return g
		}
	}
	return nil
}

// include gives the files that f includes what they take from it: variables, and
// the folder that their paths are relative to.
func (r *reading) include(f *composeFile) {
	for _, entry := range items(f.includes) {
		env := r.env.above(f.dir, f.environment)
		for _, name := range scalars(get(entry, "env_file")) {
			if p, ok := within(f.dir, name); ok {
				if file := r.envFileAt(p); file != nil {
					env = append(env, file)
				}
			}
		}
		paths := scalars(entry)
		if isMap(entry) {
			paths = scalars(get(entry, "path"))
		}
		for _, name := range paths {
			p, ok := within(f.dir, name)
			if !ok || strings.Contains(name, "$") {
				continue // of another repository, or a matter of the caller's variables
			}
			g := r.compose[p]
			if g == nil || g == f {
				r.problem(at(f.path, entry), "includes %s, which is not there or is no compose file", name)
				continue
			}
			g.given = append(g.given, env...)
			if dir, ok := within(f.dir, scalar(get(entry, "project_directory"))); ok {
				g.dir = dir
			}
		}
	}
}

// scalars is a text, or a list of texts, as a list.
func scalars(n *yaml.Node) []string {
	var out []string
	if s := scalar(n); s != "" {
		out = append(out, s)
	}
	for _, c := range items(n) {
		out = append(out, scalar(c))
	}
	return out
}

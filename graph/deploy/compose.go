package deploy

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

var composeFileName = regexp.MustCompile(`(^|[._-])(docker-?)?(compose|stack)([._-].*)?\.ya?ml$`)

// composeName says by name alone whether a file is a compose file.
func composeName(base string) bool { return composeFileName.MatchString(strings.ToLower(base)) }

// isCompose also takes YAML with another name that has services with an image
// or a build at its top level: files that compose files include.
func isCompose(p string, data []byte) bool {
	if ext := path.Ext(p); ext != ".yaml" && ext != ".yml" {
		return false
	}
	if composeName(path.Base(p)) {
		return true
	}
	return topLevel(data, "services:") && (bytes.Contains(data, []byte(" image:")) || bytes.Contains(data, []byte(" build:")))
}

// topLevel reports whether a line of data starts with prefix.
func topLevel(data []byte, prefix string) bool {
	for {
		i := bytes.Index(data, []byte(prefix))
		if i < 0 {
			return false
		}
		if i == 0 || data[i-1] == '\n' {
			return true
		}
		data = data[i+len(prefix):]
	}
}

// A composeFile is one compose file before services are put together.
type composeFile struct {
	path, dir   string
	environment string
	services    map[string]*yaml.Node
	keys        map[string]*yaml.Node // where each service is declared
	order       []string
	includes    *yaml.Node
	vars        expander
	given       []*envFile // what a file that includes this one adds to its own
	files       []*envFile // what the interpolation reads
}

func readCompose(r *reading, p string, data []byte) {
	docs, err := documents(data)
	if err != nil && composeName(path.Base(p)) {
		r.problems = append(r.problems, yamlProblem(p, err))
	}
	f := &composeFile{path: p, dir: path.Dir(p), environment: composeEnvironment(p),
		services: map[string]*yaml.Node{}, keys: map[string]*yaml.Node{}}
	for _, doc := range docs {
		if f.includes == nil {
			f.includes = get(doc, "include")
		}
		for _, s := range pairs(get(doc, "services")) {
			if !isMap(s.value) || f.services[s.key.Value] != nil {
				continue
			}
			f.services[s.key.Value], f.keys[s.key.Value] = s.value, s.key
			f.order = append(f.order, s.key.Value)
		}
	}
	r.compose[p] = f
}

// composeEnvironment names the variant: what stands in the file's name besides
// "docker-compose", or an environment's folder.
func composeEnvironment(p string) string {
	base := strings.ToLower(path.Base(p))
	base = strings.TrimSuffix(strings.TrimSuffix(base, ".yaml"), ".yml")
	if composeName(path.Base(p)) {
		if v := withoutWords(base, []string{"docker", "compose", "dockercompose", "stack", "override", "overrides"}); v != "" {
			return v
		}
	}
	return folderEnvironment(p)
}

// finishCompose makes the units, when every env file and every file that
// another one extends has been read.
func (r *reading) finishCompose() {
	links := map[composeLink][]string{}
	paths := sortedKeys(r.compose)
	for _, p := range paths {
		r.include(r.compose[p])
	}
	for _, p := range paths {
		f := r.compose[p]
		f.files = append(f.given, r.env.above(f.dir, f.environment)...)
		f.vars = expander{lookup: scope(f.files), escape: true, bare: true}
	}
	for _, p := range paths {
		f := r.compose[p]
		over := r.overrideOf(f)
		for _, name := range f.order {
			if base := r.overriddenBy(f); base != nil && base.services[name] != nil {
				continue // read with the file that it changes
			}
			svc := &composeService{name: name}
			svc.read(r, f, name, 0)
			if over != nil {
				svc.read(r, over, name, 0)
			}
			if base := r.overridden(f, name); base != nil {
				// A variant that only changes variables runs what the file
				// it overrides runs.
				below := &composeService{name: name}
				below.read(r, base, name, 0)
				svc.inherit(below)
			}
			if svc.runs() {
				u := svc.unit(f)
				u.Source = at(f.path, f.keys[name])
				r.units = append(r.units, u)
			}
			for other, alias := range svc.links {
				links[composeLink{f.path, other}] = append(links[composeLink{f.path, other}], alias...)
			}
		}
	}
	for i := range r.units {
		u := &r.units[i]
		u.Hosts = distinct(append(u.Hosts, links[composeLink{u.Source.File, u.Name}]...))
	}
}

// A composeLink is a service that another one of its file knows by a name of its own.
type composeLink struct{ file, service string }

// overridden finds the default file in the same folder that has the service.
func (r *reading) overridden(f *composeFile, name string) *composeFile {
	if f.environment == "" {
		return nil
	}
	for _, p := range sortedKeys(r.compose) {
		if g := r.compose[p]; g != f && path.Dir(p) == path.Dir(f.path) && composeName(path.Base(p)) &&
			composeEnvironment(path.Base(p)) == "" && !overrideName(p) && g.services[name] != nil {
			return g
		}
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// within resolves a path that a file in dir names; ok is false when it leaves
// the tree or is not a plain path.
func within(dir, p string) (string, bool) {
	if p == "" || strings.Contains(p, "://") || strings.HasPrefix(p, "/") || strings.HasPrefix(p, "~") || strings.Contains(p, "${") {
		return "", false
	}
	out := path.Join(dir, strings.ReplaceAll(p, `\`, "/"))
	return out, out != ".." && !strings.HasPrefix(out, "../")
}

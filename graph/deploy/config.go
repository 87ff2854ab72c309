package deploy

import (
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// A configReader turns one format into a tree of nodes with lines.
type configReader func(data []byte) (*yaml.Node, error)

var configReaders = map[string]configReader{
	".yaml":       yamlConfig,
	".yml":        yamlConfig,
	".json":       jsonConfig,
	".toml":       tomlConfig,
	".properties": propertiesConfig,
	".ini":        propertiesConfig,
}

// A configFile is one application config file, or one that a ConfigMap holds.
// It is parsed when it is first asked for: most files are never looked at.
type configFile struct {
	path        string // where it is written
	name        string // path under which the program would know it
	environment string
	family      string // name without the words that tell environments apart
	sample      bool
	parse       func() *yaml.Node
	offset      int   // lines before it in path
	owners      []int // indexes of the units that are given it; nil if nothing says whose it is
}

// A configIndex is all files that may be application config.
type configIndex struct{ files []*configFile }

func isConfigFile(p string) bool {
	base := path.Base(p)
	if base[0] == '.' || configReaders[path.Ext(base)] == nil {
		return false
	}
	switch base {
	case "package.json", "package-lock.json", "tsconfig.json", "composer.json", "pnpm-lock.yaml", "Chart.yaml", "Cargo.toml", "buf.yaml", "buf.gen.yaml":
		return false
	}
	return true
}

func newConfigIndex(t *tree, kube []configMap, units []Unit) *configIndex {
	x := &configIndex{}
	add := func(p, name, environment string, offset int, read func() ([]byte, error)) *configFile {
		words := splitWords(strings.ToLower(strings.TrimSuffix(path.Base(name), path.Ext(name))))
		f := &configFile{path: p, name: name, family: family(name), environment: environment, offset: offset}
		f.sample = slices.ContainsFunc(words, func(w string) bool { return slices.Contains(sampleWords, w) && w != "default" && w != "defaults" })
		if f.environment == "" {
			if f.environment = nameEnvironment(strings.Join(words, "-")); f.environment == "" {
				f.environment = folderEnvironment(name)
			}
		}
		f.parse = sync.OnceValue(func() (n *yaml.Node) {
			defer func() { _ = recover() }() // a broken config file has no keys
			data, err := read()
			if err != nil {
				return nil
			}
			n, _ = configReaders[path.Ext(name)](data)
			return n
		})
		x.files = append(x.files, f)
		return f
	}
	mounted := map[mountedFile]*configFile{}
	written := map[graph.Position]bool{}
	for i := range units {
		for _, m := range units[i].files {
			if configReaders[path.Ext(m.name)] == nil {
				continue
			}
			if mounted[m] == nil {
				mounted[m] = add(m.path, m.name, units[i].Environment, m.offset, func() ([]byte, error) { return []byte(m.data), nil })
				written[graph.Position{File: m.path, Line: m.offset}] = true
			} else if first := units[mounted[m].owners[0]].Environment; first != "" && first != units[i].Environment {
				mounted[m].environment = "" // no environment's own
			}
			mounted[m].owners = append(mounted[m].owners, i)
		}
	}
	for _, p := range t.configs {
		add(p, p, "", 0, func() ([]byte, error) { return t.read(p) })
	}
	for _, m := range kube {
		for _, v := range m.vars {
			if configReaders[path.Ext(v.Name)] != nil && strings.Contains(v.Value, "\n") && !written[graph.Position{File: v.Position.File, Line: v.Position.Line}] {
				add(v.Position.File, path.Join(m.dir, v.Name), m.environment, v.Position.Line, func() ([]byte, error) { return []byte(v.Value), nil })
			}
		}
	}
	return x
}

// ConfigValues gives what the config file nearest to mainDir that has the key
// says, and what its siblings for other environments say. fileSuffix is the
// end of the file's path as the program knows it, with or without extension,
// or "" for any file that looks like config. Keys compare without case and
// without "-" and "_"; "*" is every key or element; the elements of a list of
// scalars come one by one.
func (s *Set) ConfigValues(mainDir, fileSuffix string, keyPath []string) []Value {
	mainDir = path.Clean(mainDir)
	var out []Value
	var first *configFile
	files := s.configFiles(mainDir, fileSuffix)
	for _, f := range files {
		if first != nil && !(f.sample == first.sample && f.family == first.family && f.environment != first.environment) {
			continue
		}
		for _, n := range (&descent{work: configWork}).from(f.parse(), keyPath, 0) {
			if first == nil {
				first = f
			}
			got := s.configExpander(mainDir).expand(scalar(n))
			out = append(out, Value{got.value, got.symbolic, graph.Position{File: f.path, Line: n.Line + f.offset, Column: n.Column}, got.via, f.environment, ScopeConfig})
		}
	}
	return out
}

// HasConfig reports whether a file that may be meant by the end of its path is in
// the tree, for the service in mainDir.
func (s *Set) HasConfig(mainDir, fileSuffix string) bool {
	return fileSuffix != "" && len(s.configFiles(path.Clean(mainDir), fileSuffix)) > 0
}

// configExpander fills ${VAR} in config files, which programs expand with
// their environment, where that has one value.
func (s *Set) configExpander(mainDir string) expander {
	return expander{lookup: func(name string) (found, bool) {
		vs := s.Lookup(mainDir, "", name)
		if len(vs) != 1 {
			return found{}, false
		}
		return found{vs[0].Value, vs[0].Symbolic, append([]graph.Position{vs[0].Position}, vs[0].Via...)}, true
	}}
}

// configWork bounds the nodes that one key path may visit: aliases can multiply.
const configWork = 20_000

// A descent follows a key path to scalars.
type descent struct{ work int }

func (d *descent) from(n *yaml.Node, keys []string, depth int) []*yaml.Node {
	n = follow(n)
	if d.work--; n == nil || depth > maxDepth || d.work < 0 {
		return nil
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if len(keys) > 0 || isNull(n) {
			return nil
		}
		return []*yaml.Node{n}
	case yaml.SequenceNode:
		rest := keys
		if len(keys) > 0 && keys[0] == "*" {
			rest = keys[1:]
		}
		var out []*yaml.Node
		for _, c := range items(n) {
			if len(keys) > 0 || c.Kind == yaml.ScalarNode {
				out = append(out, d.from(c, rest, depth+1)...)
			}
		}
		return out
	case yaml.MappingNode:
		if len(keys) > 0 {
			return d.key(n, keys, depth)
		}
	}
	return nil
}

// key follows the first keys of a path in a mapping: as they are written before
// without case and separators.
func (d *descent) key(n *yaml.Node, keys []string, depth int) []*yaml.Node {
	entries := pairs(n)
	for _, form := range []func(string) string{func(s string) string { return s }, configKey} {
		var out []*yaml.Node
		for _, p := range entries {
			for i := 1; i <= len(keys); i++ { // "a.b: x" is a: {b: x} to most libraries
				if keys[0] == "*" && i == 1 || form(p.key.Value) == form(strings.Join(keys[:i], ".")) {
					out = append(out, d.from(p.value, keys[i:], depth+1)...)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// family is what config/dev.yaml and config/prod.yaml have in common.
func family(name string) string {
	segments := strings.Split(name, "/")
	for i, seg := range segments {
		segments[i] = withoutWords(strings.ToLower(seg), environments)
	}
	return strings.Join(slices.DeleteFunc(segments, func(s string) bool { return s == "" }), "/")
}

func configKey(s string) string {
	return strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(s))
}

package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Ranks of env files, the more trusted first.
const (
	rankMain    = iota // .env
	rankVariant        // .env.prod, local.env, env.sh
	rankSample         // .env.example: what its authors expect, not what runs
)

// An envFile is one parsed env file.
type envFile struct {
	path, dir   string
	rank        int
	environment string
	vars        []assignment
	byName      map[string]int // last assignment of a name, which holds
}

var sampleWords = []string{"example", "sample", "dist", "template", "tmpl", "default", "defaults", "tpl"}

// envFileKind says by name alone whether a file is an env file, and which.
func envFileKind(base string) (rank int, environment string, ok bool) {
	lower := strings.ToLower(base)
	var rest string // what is left of the name besides "env"
	script := strings.HasSuffix(lower, ".sh")
	stem := strings.TrimSuffix(lower, ".sh")
	switch {
	case lower == ".envrc":
		return rankVariant, "", true
	case stem == ".env" || stem == "env" && script:
		return rankMain, "", true
	case strings.HasPrefix(stem, ".env.") || strings.HasPrefix(stem, ".env-") || strings.HasPrefix(stem, ".env_"):
		rest = stem[5:]
	case strings.HasSuffix(stem, ".env"):
		rest = strings.TrimSuffix(stem, ".env")
	case strings.HasPrefix(stem, "env.") || strings.HasPrefix(stem, "env_") || strings.HasPrefix(stem, "env-"):
		// "env_test.go" and "env.ts" are code: only a script, or a name that
		// says it is an example, is an env file.
		if rest = stem[4:]; !script && !hasWord(rest, sampleWords) {
			return 0, "", false
		}
	case strings.HasSuffix(stem, "env") && script && strings.ContainsAny(stem, "_-."):
		rest = strings.TrimSuffix(stem, "env")
	default:
		return 0, "", false
	}
	switch path.Ext("x." + rest) {
	case ".go", ".js", ".ts", ".tsx", ".py", ".rb", ".json", ".yaml", ".yml", ".md", ".swp", ".bak", ".enc", ".gpg", ".vault", ".j2":
		return 0, "", false
	}
	rest = strings.Trim(rest, "._-")
	if hasWord(rest, sampleWords) {
		return rankSample, withoutWords(rest, sampleWords), true
	}
	return rankVariant, rest, true
}

func splitWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == '-' || r == '_' })
}

func hasWord(s string, list []string) bool {
	return slices.ContainsFunc(splitWords(s), func(w string) bool { return slices.Contains(list, w) })
}

func withoutWords(s string, list []string) string {
	return strings.Join(slices.DeleteFunc(splitWords(s), func(w string) bool { return slices.Contains(list, w) }), "-")
}

func isEnvFile(p string, _ []byte) bool { _, _, ok := envFileKind(path.Base(p)); return ok }

func readEnvFile(r *reading, p string, data []byte) {
	rank, environment, _ := envFileKind(path.Base(p))
	f, bad := newEnvFile(p, rank, environment, data)
	if len(bad) > 0 && !strings.HasSuffix(p, "sh") && !strings.HasSuffix(p, ".envrc") {
		r.problem(graph.Position{File: p, Line: bad[0]}, "not a NAME=value line of an env file")
	}
	r.env.add(f)
}

func newEnvFile(p string, rank int, environment string, data []byte) (*envFile, []int) {
	vars, bad := parseEnv(data)
	f := &envFile{path: p, dir: path.Dir(p), rank: rank, environment: environment, vars: vars, byName: map[string]int{}}
	for i, a := range vars {
		f.byName[a.name] = i
	}
	return f, bad
}

// An envIndex finds the env files that a folder's deployment may use.
type envIndex struct {
	byDir map[string][]*envFile
	files []*envFile
}

func (x *envIndex) add(f *envFile) {
	if x.byDir == nil {
		x.byDir = map[string][]*envFile{}
	}
	x.byDir[f.dir] = append(x.byDir[f.dir], f)
	x.files = append(x.files, f)
}

// above lists the env files of dir and of every folder over it: by rank, then
// the nearest, then by name. A file whose environment is the wanted one comes
// before all others.
func (x *envIndex) above(dir, environment string) []*envFile {
	var out []*envFile
	distance := map[*envFile]int{}
	for d, n := dir, 0; ; d, n = path.Dir(d), n+1 {
		for _, f := range x.byDir[d] {
			out = append(out, f)
			distance[f] = n
		}
		if d == "." || d == "/" {
			break
		}
	}
	other := func(f *envFile) int {
		if environment != "" && f.environment == environment && f.rank != rankSample {
			return 0
		}
		return 1
	}
	slices.SortFunc(out, func(a, b *envFile) int {
		return cmp.Or(cmp.Compare(other(a), other(b)), cmp.Compare(a.rank, b.rank),
			cmp.Compare(distance[a], distance[b]), cmp.Compare(a.path, b.path))
	})
	return out
}

// envWork bounds the references that one value may lead to: variables made of
// variables can double at each step.
const envWork = 2000

// An envScope answers for variables from files, the first before the others.
type envScope struct {
	files []*envFile
	work  int
}

// scope is the variables that files give to an interpolation.
func scope(files []*envFile) lookup {
	return func(name string) (found, bool) { return (&envScope{files, envWork}).lookup(name, 0) }
}

func (s *envScope) lookup(name string, depth int) (found, bool) {
	for _, f := range s.files {
		if got, ok := s.value(f, name, depth); ok {
			return got, true
		}
	}
	return found{}, false
}

// value gives a variable of f, expanded with f's own variables and then those
// of files.
func (f *envFile) value(name string, files []*envFile) (found, bool) {
	return (&envScope{files, envWork}).value(f, name, 0)
}

// value is that of one file. An example's empty value is a blank to fill in,
// not a value.
func (s *envScope) value(f *envFile, name string, depth int) (found, bool) {
	i, ok := f.byName[name]
	if !ok || depth > maxDepth {
		return found{}, false
	}
	if s.work--; s.work < 0 {
		return found{value: "${" + name + "}", symbolic: true, via: []graph.Position{{File: f.path, Line: f.vars[i].line}}}, true
	}
	a := f.vars[i]
	got := found{value: a.raw}
	if !a.literal {
		inner := func(ref string) (found, bool) {
			if ref == name {
				return found{}, false // X=${X:-default} takes the default
			}
			if got, ok := s.value(f, ref, depth+1); ok {
				return got, true
			}
			return s.lookup(ref, depth+1)
		}
		got = expander{lookup: inner, bare: true}.expand(a.raw)
	}
	if got.value == "" && f.rank == rankSample {
		return found{}, false
	}
	got.via = append([]graph.Position{{File: f.path, Line: a.line}}, got.via...)
	return got, true
}

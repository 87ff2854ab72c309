package load

import (
	"bufio"
	"cmp"
	"go/build"
	"go/build/constraint"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A LeftOut is Go files that are read only with build tags that are not set.
type LeftOut struct {
	Tags  string // comma-separated, as for --tags
	Files int
	First string // one of them, relative to the root and slash-separated
}

// String says how many files there are, one of them, and what to do.
func (l LeftOut) String() string {
	files := "1 file"
	if l.Files > 1 {
		files = strconv.Itoa(l.Files) + " files"
	}
	return files + " (" + l.First + "): read with --tags " + l.Tags
}

// leftOut lists the files that the patterns match and the build tags leave out,
// those of the most used tags first. Files for another system or processor, tests,
// and what is never a part of a build are no loss.
func leftOut(root string, patterns []string, tags string, env goEnv) []LeftOut {
	ctx := build.Default
	ctx.BuildTags = slices.Concat(splitTags(tags), flagTags(os.Getenv("GOFLAGS")))
	byTags := map[string]*LeftOut{}
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return filepath.SkipDir // the listing tells what is wrong with a folder
		case d.IsDir():
			if path != root && (skipDir(d.Name()) || path == env.modCache || path == env.goroot) {
				return filepath.SkipDir
			}
			return nil
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") || !matched(root, filepath.Dir(path), patterns):
			return nil
		}
		if want := missingTags(ctx, path); want != "" {
			l := byTags[want]
			if l == nil {
				rel, _ := filepath.Rel(root, path)
				l = &LeftOut{Tags: want, First: filepath.ToSlash(rel)}
				byTags[want] = l
			}
			l.Files++
		}
		return nil
	})
	var out []LeftOut
	for _, l := range byTags {
		out = append(out, *l)
	}
	slices.SortFunc(out, func(a, b LeftOut) int { return cmp.Or(cmp.Compare(b.Files, a.Files), cmp.Compare(a.Tags, b.Tags)) })
	return out
}

// matched reports whether one of the patterns is about the folder dir. Of patterns
// that are import paths this is not known here, and they are about none.
func matched(root, dir string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		if !isRelative(p) {
			return false
		}
		base, wild := splitPattern(p)
		base = inRoot(root, base)
		if wild == "" {
			return base == dir
		}
		_, ok := below(base, dir)
		return ok || base == dir
	})
}

// missingTags says with which further tags the file is a part of the build; "" when
// it is one already, or with none.
func missingTags(ctx build.Context, path string) string {
	dir, name := filepath.Split(path)
	if ok, err := ctx.MatchFile(dir, name); ok || err != nil {
		return ""
	}
	expr := constraintOf(path)
	if expr == nil {
		return ""
	}
	var own []string
	collectTags(expr, &own)
	with := func(tags ...string) bool {
		c := ctx
		c.BuildTags = slices.Concat(ctx.BuildTags, tags)
		ok, _ := c.MatchFile(dir, name)
		return ok
	}
	for _, t := range own {
		if with(t) {
			return t
		}
	}
	if with(own...) {
		return strings.Join(own, ",")
	}
	return ""
}

// constraintOf is the //go:build line of a file, nil when it has none.
func constraintOf(path string) constraint.Expr {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		line := strings.TrimSpace(s.Text())
		if constraint.IsGoBuild(line) {
			expr, _ := constraint.Parse(line)
			return expr
		}
		if strings.HasPrefix(line, "package ") {
			return nil
		}
	}
	return nil
}

// collectTags lists the tags of an expression that a team may set.
func collectTags(x constraint.Expr, tags *[]string) {
	switch x := x.(type) {
	case *constraint.TagExpr:
		if !settled[x.Tag] && !strings.HasPrefix(x.Tag, "go1.") && !slices.Contains(*tags, x.Tag) {
			*tags = append(*tags, x.Tag)
		}
	case *constraint.NotExpr:
		// unsetting a tag is no matter of --tags
	case *constraint.AndExpr:
		collectTags(x.X, tags)
		collectTags(x.Y, tags)
	case *constraint.OrExpr:
		collectTags(x.X, tags)
		collectTags(x.Y, tags)
	}
}

// settled are the tags that the system, the processor and the compiler decide, and
// those of files that are never a part of a program.
var settled = tagSet(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris
	unix wasip1 windows zos 386 amd64 amd64p32 arm arm64 armbe arm64be loong64 mips mips64 mips64le mips64p32 mipsle ppc
	ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm gc gccgo cgo race msan asan purego appengine
	ignore tools tool generate wireinject`)

func tagSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func splitTags(tags string) []string {
	return strings.FieldsFunc(tags, func(r rune) bool { return r == ',' || r == ' ' })
}

// flagTags is what -tags says in GOFLAGS.
func flagTags(flags string) []string {
	for _, f := range strings.Fields(flags) {
		if name, value, _ := strings.Cut(strings.TrimLeft(f, "-"), "="); name == "tags" {
			return splitTags(value)
		}
	}
	return nil
}

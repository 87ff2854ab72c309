package deploy

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// An image is what a stage of a Dockerfile has come to, as far as it matters
// for the question which package main its container runs.
type image struct {
	workdir    string
	copies     []copied            // files of the tree in the container
	artifacts  map[string][]string // path of a binary → folders of its package main
	built      []string            // folders of every package main built on the way
	vars       map[string]string   // ARG and ENV
	env        []Var               // ENV, the later before the earlier
	entrypoint []string
	cmd        []string
	hints      []string // words that may be the service's name
}

// copied is one file or folder of the tree that a container sees.
type copied struct{ dst, src string }

func (m *image) clone() *image {
	c := *m
	c.copies, c.built, c.env, c.hints = slices.Clone(m.copies), slices.Clone(m.built), slices.Clone(m.env), slices.Clone(m.hints)
	c.artifacts, c.vars = maps.Clone(m.artifacts), maps.Clone(m.vars)
	return &c
}

func (m *image) expand(s string) string {
	look := func(name string) (found, bool) { v, ok := m.vars[name]; return found{value: v}, ok }
	return expander{lookup: look, bare: true}.expand(s).value
}

func (m *image) abs(p string) string {
	if !strings.HasPrefix(p, "/") {
		p = m.workdir + "/" + p
	}
	return path.Clean(p)
}

// binary gives the package mains of the binary that a word of a command names,
// by its path or, without one, by its name.
func (m *image) binary(word string) []string {
	if mains := m.artifacts[m.abs(word)]; len(mains) > 0 || strings.Contains(word, "/") {
		return mains
	}
	for _, p := range sortedKeys(m.artifacts) {
		if path.Base(p) == word {
			return m.artifacts[p]
		}
	}
	return nil
}

// A builder follows the instructions of one Dockerfile.
type builder struct {
	tree    *tree
	mains   []string
	context string
	args    []Var
	stages  map[string]*image // by name and by number
	count   int
}

// build follows d up to a stage, "" for the last one.
func (b *builder) build(d *dockerfile, target string) *image {
	b.stages, b.count = map[string]*image{}, 0
	global := map[string]string{}
	var m *image
	for _, in := range d.instructions {
		if m == nil && in.op == "ARG" {
			(&image{vars: global}).arg(in.args, b.args)
			continue
		}
		if in.op == "FROM" {
			if m != nil && target != "" && m == b.stages[strings.ToLower(target)] {
				return m
			}
			m = b.from(in.args, global)
			continue
		}
		if m != nil {
			b.step(m, in, d.path)
		}
	}
	if m == nil {
		m = newImage()
	}
	return m
}

func newImage() *image {
	return &image{workdir: "/", artifacts: map[string][]string{}, vars: map[string]string{}}
}

// from starts a stage: from an earlier one, or from a foreign image.
func (b *builder) from(args string, global map[string]string) *image {
	_, ws := flags(shellWords(args))
	m := newImage()
	if len(ws) == 0 {
		return m
	}
	if base := b.stages[strings.ToLower((&image{vars: global}).expand(ws[0]))]; base != nil {
		m = base.clone()
	}
	for name, v := range global {
		m.vars["\x00"+name] = v // visible only after ARG names it again
	}
	b.stages[strconv.Itoa(b.count)] = m
	b.count++
	if len(ws) == 3 && strings.EqualFold(ws[1], "as") {
		b.stages[strings.ToLower(ws[2])] = m
	}
	return m
}

func (b *builder) step(m *image, in instruction, file string) {
	switch in.op {
	case "WORKDIR":
		m.workdir = m.abs(strings.Trim(m.expand(in.args), `"`))
	case "ARG":
		m.arg(in.args, b.args)
	case "ENV":
		look := func(name string) (found, bool) { v, ok := m.vars[name]; return found{value: v}, ok }
		for _, v := range envPairs(in, file, expander{lookup: look, bare: true}) {
			m.vars[v.Name] = v.Value
			m.env = append([]Var{v}, m.env...)
		}
	case "COPY", "ADD":
		fl, ws := flags(execForm(m.expand(in.args)))
		if len(ws) < 2 {
			return
		}
		if from, ok := fl["from"]; ok {
			if stage := b.stages[strings.ToLower(from)]; stage != nil {
				m.take(stage, ws)
			}
			return
		}
		b.copy(m, ws)
	case "RUN":
		b.run(m, in.args)
	case "CMD":
		m.cmd = execForm(in.args)
	case "ENTRYPOINT":
		m.entrypoint, m.cmd = execForm(in.args), nil
	}
}

// arg reads "ARG NAME" and "ARG NAME=default".
func (m *image) arg(args string, given []Var) {
	for _, w := range shellWords(args) {
		name, value, _ := strings.Cut(w, "=")
		value = m.expand(value)
		if g, ok := m.vars["\x00"+name]; ok && value == "" {
			value = g
		}
		for _, v := range given {
			if v.Name == name {
				value = v.Value
			}
		}
		if value != "" {
			m.vars[name] = value
		}
		if slices.ContainsFunc(given, func(v Var) bool { return v.Name == name }) {
			m.hints = append(m.hints, value)
		}
	}
}

// copy notes where files of the build context are in the container.
func (b *builder) copy(m *image, ws []string) {
	dst := ws[len(ws)-1]
	srcs := ws[:len(ws)-1]
	for _, src := range srcs {
		p := path.Join(b.context, strings.TrimPrefix(src, "/"))
		switch {
		case strings.ContainsAny(path.Base(src), "*?["):
			m.copies = append(m.copies, copied{m.abs(dst), path.Dir(p)})
		case b.isDir(p):
			m.copies = append(m.copies, copied{m.abs(dst), p})
		case strings.HasSuffix(dst, "/") || dst == "." || len(srcs) > 1:
			m.copies = append(m.copies, copied{m.abs(dst + "/" + path.Base(p)), p})
		default:
			m.copies = append(m.copies, copied{m.abs(dst), p})
		}
		if !strings.Contains(path.Base(src), ".") && !b.isDir(p) {
			m.hints = append(m.hints, path.Base(src)) // perhaps a binary built outside
		}
	}
}

func (b *builder) isDir(p string) bool {
	if p == "." {
		return true
	}
	info, err := b.tree.root.Stat(p)
	return err == nil && info.IsDir()
}

// take copies binaries of an earlier stage.
func (m *image) take(stage *image, ws []string) {
	dst := ws[len(ws)-1]
	for _, src := range ws[:len(ws)-1] {
		m.move(stage, path.Clean("/"+strings.TrimPrefix(src, "/")), dst)
	}
	for _, main := range stage.built {
		if !slices.Contains(m.built, main) {
			m.built = append(m.built, main)
		}
	}
}

func (m *image) move(from *image, src, dst string) {
	for _, p := range sortedKeys(from.artifacts) {
		match, _ := path.Match(src, p)
		switch {
		case p == src && !strings.HasSuffix(dst, "/") && path.Base(dst) != ".":
			m.artifacts[m.abs(dst)] = from.artifacts[p]
			m.artifacts[m.abs(dst)+"/"+path.Base(p)] = from.artifacts[p] // dst may be a folder
		case p == src || match:
			m.artifacts[m.abs(dst+"/"+path.Base(p))] = from.artifacts[p]
		case strings.HasPrefix(p, strings.TrimSuffix(src, "/")+"/"):
			m.artifacts[m.abs(dst+"/"+strings.TrimPrefix(p, strings.TrimSuffix(src, "/")+"/"))] = from.artifacts[p]
		}
	}
}

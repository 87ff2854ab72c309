package deploy

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// run follows the commands of a RUN instruction.
func (b *builder) run(m *image, args string) {
	ws := shellWords(args)
	for len(ws) > 0 && strings.HasPrefix(ws[0], "--") {
		b.mount(m, ws[0])
		ws = ws[1:]
	}
	if len(ws) > 0 && strings.HasPrefix(ws[0], "[") {
		ws = execForm(args)
	}
	cwd := m.workdir
	defer func() { m.workdir = cwd }()
	for _, c := range commands(ws) {
		c = withoutAssignments(c)
		if len(c) == 0 {
			continue
		}
		switch prog := path.Base(c[0]); {
		case prog == "cd" && len(c) > 1:
			m.workdir = m.abs(m.expand(c[1]))
		case (prog == "cp" || prog == "mv" || prog == "install") && len(c) > 2:
			files := slices.DeleteFunc(slices.Clone(c[1:]), func(w string) bool { return strings.HasPrefix(w, "-") })
			for i, w := range files {
				files[i] = m.expand(w)
			}
			for _, src := range files[:max(0, len(files)-1)] {
				m.move(m.clone(), m.abs(src), files[len(files)-1])
			}
		case prog == "make" || prog == "task" || prog == "just" || prog == "mage":
			for _, w := range c[1:] {
				if !strings.HasPrefix(w, "-") {
					_, value, ok := strings.Cut(w, "=")
					if !ok {
						value = w
					}
					m.hints = append(m.hints, strings.TrimPrefix(m.expand(value), "build-"))
				}
			}
		default:
			b.goCommand(m, c)
		}
	}
}

// mount notes a folder of the build context that a RUN only borrows.
func (b *builder) mount(m *image, flag string) {
	opts := map[string]string{}
	for _, o := range strings.Split(strings.TrimPrefix(flag, "--mount="), ",") {
		k, v, _ := strings.Cut(o, "=")
		opts[k] = v
	}
	dst := opts["target"] + opts["dst"] + opts["destination"]
	if (opts["type"] == "bind" || opts["type"] == "") && dst != "" && opts["from"] == "" {
		m.copies = append(m.copies, copied{m.abs(dst), path.Join(b.context, opts["source"]+opts["src"])})
	}
}

// withoutAssignments takes off what stands before a command: NAME=value, env,
// the words of shell control flow.
func withoutAssignments(c []string) []string {
	for len(c) > 0 {
		name, _, ok := strings.Cut(c[0], "=")
		switch {
		case ok && name != "" && nameLen(name) == len(name):
		case slices.Contains([]string{"env", "do", "then", "else", "time", "exec", "set", "!", "{"}, c[0]):
		default:
			return c
		}
		c = c[1:]
	}
	return c
}

// valueFlags are flags of go build that take a word of their own.
var valueFlags = []string{"-o", "-ldflags", "-tags", "-gcflags", "-asmflags", "-mod", "-modfile", "-C", "-p", "-buildmode",
	"-pgo", "-overlay", "-installsuffix", "-compiler", "-pkgdir", "-toolexec", "-covermode", "-coverpkg", "-exec", "-buildvcs"}

// goCommand notes what "go build", "go install" and "go run" make. Wrappers
// such as xx-go take the same words. It gives the arguments that "go run" passes
// to the program.
func (b *builder) goCommand(m *image, c []string) (args []string) {
	i := slices.IndexFunc(c, func(w string) bool { return w == "build" || w == "install" || w == "run" })
	if i < 1 || !strings.HasSuffix(path.Base(c[i-1]), "go") {
		return nil
	}
	verb, out, cwd := c[i], "", m.workdir
	var pkgs []string
	rest := c[i+1:]
	for len(rest) > 0 {
		w := rest[0]
		rest = rest[1:]
		name, value, joined := strings.Cut(w, "=")
		name = "-" + strings.TrimLeft(name, "-")
		switch {
		case !strings.HasPrefix(w, "-"):
			pkgs = append(pkgs, m.expand(w))
			if verb == "run" && !(strings.HasSuffix(w, ".go") && len(rest) > 0 && strings.HasSuffix(rest[0], ".go")) {
				args, rest = rest, nil // what follows are the program's own arguments
			}
			continue
		case !joined && slices.Contains(valueFlags, name) && len(rest) > 0:
			value, rest = rest[0], rest[1:]
		}
		switch name {
		case "-o":
			out = m.expand(value)
		case "-C":
			m.workdir = m.abs(m.expand(value))
		}
	}
	if len(pkgs) == 0 {
		pkgs = []string{"."}
	}
	var all []string
	for _, p := range pkgs {
		for _, main := range b.resolve(m, p) {
			all = append(all, main.dir)
			file := path.Base(main.dir)
			if main.dir == "." || p == "." {
				file = path.Base(m.workdir)
			}
			to := m.abs(file)
			switch {
			case verb == "install":
				to = "/go/bin/" + file
			case out != "" && (strings.HasSuffix(out, "/") || len(pkgs) > 1 || strings.Contains(p, "...")):
				to = m.abs(out + "/" + file)
			case out != "":
				to = m.abs(main.fill(out))
			}
			m.artifacts[to] = append(m.artifacts[to], main.dir)
		}
	}
	for _, dir := range all {
		if !slices.Contains(m.built, dir) {
			m.built = append(m.built, dir)
		}
	}
	m.workdir = cwd
	return args
}

// A target is a package main that an argument of go build means, with what the
// argument's open variables must then be.
type target struct {
	dir  string
	vars map[string]string
}

func (t target) fill(s string) string {
	for name, v := range t.vars {
		s = strings.ReplaceAll(s, "${"+name+"}", v)
	}
	return s
}

var openVar = regexp.MustCompile(`\\\$\\\{(\w+)\\\}`)

// resolve finds the folders of the tree that a package argument means.
func (b *builder) resolve(m *image, pkg string) []target {
	if strings.HasSuffix(pkg, ".go") {
		if p, ok := m.source(m.abs(pkg)); ok {
			return b.only(path.Dir(p))
		}
		pkg = path.Dir(pkg)
	}
	var dirs []string
	if p, ok := m.source(m.abs(pkg)); ok {
		dirs = append(dirs, p)
	}
	if !strings.HasPrefix(pkg, ".") && !strings.HasPrefix(pkg, "/") {
		// An import path: its end is a folder of the context.
		for rest := pkg; rest != ""; _, rest, _ = strings.Cut(rest, "/") {
			dirs = append(dirs, path.Join(b.context, rest))
		}
	}
	for _, d := range dirs {
		if ts := b.only(d); len(ts) > 0 {
			return ts
		}
	}
	return nil
}

// only lists the package mains that a folder, a "..." pattern or a folder with
// open variables stands for.
func (b *builder) only(dir string) []target {
	var out []target
	switch {
	case strings.Contains(dir, "..."):
		under := strings.Trim(strings.SplitN(dir, "...", 2)[0], "/")
		for _, main := range b.mains {
			if inFolder(main, under) {
				out = append(out, target{dir: main})
			}
		}
	case strings.Contains(dir, "${"):
		names := openVar.FindAllStringSubmatch(regexp.QuoteMeta(dir), -1)
		re, err := regexp.Compile("^" + openVar.ReplaceAllString(regexp.QuoteMeta(dir), `([^/]+)`) + "$")
		if err != nil {
			return nil
		}
		for _, main := range b.mains {
			if sub := re.FindStringSubmatch(main); sub != nil {
				t := target{dir: main, vars: map[string]string{}}
				for i, n := range names {
					t.vars[n[1]] = sub[i+1]
				}
				out = append(out, t)
			}
		}
	case slices.Contains(b.mains, dir):
		out = append(out, target{dir: dir})
	}
	return out
}

// source finds the file or folder of the tree that is at p in the container.
func (m *image) source(p string) (string, bool) {
	best := -1
	var src string
	for _, c := range m.copies {
		switch {
		case (p == c.dst || strings.HasPrefix(p, strings.TrimSuffix(c.dst, "/")+"/")) && len(c.dst) >= best:
			best, src = len(c.dst), path.Join(c.src, strings.TrimPrefix(p, c.dst))
		case path.Dir(c.dst) == p && strings.HasSuffix(c.dst, ".go") && best < 0:
			best, src = 0, path.Dir(c.src) // single files copied into the folder
		}
	}
	return src, best >= 0
}

// inFolder reports whether p is dir or stands under it; "." is the whole tree.
func inFolder(p, dir string) bool {
	return dir == "." || dir == "" || p == dir || strings.HasPrefix(p, dir+"/")
}

package knowledge

import (
	"bytes"
	"regexp"
	"sync"
)

// A section is the text about one library in a built-in file. To read all of them
// takes half a second, which is long for a tool that is started for each package.
type section struct {
	path    string // import path
	wrapped bool
	text    []byte
}

var (
	sectionPath = regexp.MustCompile(`^- \{?package: ([^\s,}]+)`)
	aliasOf     = regexp.MustCompile(`[:\-\[,] ?\*([A-Za-z0-9]+)`)
)

// builtinSections are those of each file.
var builtinSections = sync.OnceValue(func() [][]section {
	files, err := builtin.ReadDir("rows")
	if err != nil {
		panic(err) // they are part of the program
	}
	var out [][]section
	for _, f := range files {
		data, err := builtin.ReadFile("rows/" + f.Name())
		if err != nil {
			panic(err)
		}
		out = append(out, sectionsOf(data))
	}
	return out
})

// sectionsOf splits a file where an item of its list begins.
func sectionsOf(data []byte) []section {
	var out []section
	for line := range bytes.Lines(data) {
		if m := sectionPath.FindSubmatch(line); m != nil {
			out = append(out, section{path: string(m[1]), wrapped: true})
		}
		if len(out) > 0 {
			s := &out[len(out)-1]
			s.text = append(s.text, line...)
			s.wrapped = s.wrapped && !bytes.Contains(line, []byte("wrapped: false"))
		}
	}
	return out
}

// Knows reports whether a built-in row is about a package, and whether one that
// imports it may be a wrapper of a client library.
func Knows(importPath string) (known, wrapped bool) {
	for _, file := range builtinSections() {
		for _, s := range file {
			if s.path == importPath {
				known, wrapped = true, wrapped || s.wrapped
			}
		}
	}
	return known, wrapped
}

// Some gives the built-in rows about the packages that mentions tells of: for code
// that mentions no others, the same as Default.
func Some(mentions func(importPath string) bool) (*Set, error) {
	s := empty()
	for _, file := range builtinSections() {
		text := about(file, mentions)
		if text == nil {
			continue
		}
		libs, err := parse("rows", text)
		if err != nil {
			return nil, err
		}
		if err := s.add(libs); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// about is what a file says of the packages, and the sections with the anchors that
// this uses.
func about(file []section, mentions func(string) bool) []byte {
	take := make([]bool, len(file))
	var aliases [][][]byte
	pick := func(i int) {
		take[i] = true
		aliases = append(aliases, aliasOf.FindAllSubmatch(file[i].text, -1)...)
	}
	for i := range file {
		if mentions(file[i].path) {
			pick(i)
		}
	}
	for n := 0; n < len(aliases); n++ {
		for i := range file {
			if !take[i] && bytes.Contains(file[i].text, append([]byte("&"), aliases[n][1]...)) {
				pick(i)
			}
		}
	}
	var out []byte
	for i := range file {
		if take[i] {
			out = append(out, file[i].text...)
		}
	}
	if out == nil {
		return nil
	}
	return append([]byte("libraries:\n"), out...)
}

package deploy

import (
	"slices"
	"strings"
)

// plausible keeps the only package main of a build context from being taken for
// what a container runs when its Dockerfile makes something else, such as an
// image for tests.
func plausible(d *dockerfile, m *image) bool {
	for _, w := range slices.Concat(m.entrypoint, m.cmd) {
		if w == "test" || strings.Contains(w, "go test") {
			return false
		}
	}
	froms, runs := d.texts()
	if containsAny(runs, "go build", "go install", "make", "mage", "task ", "just ", "bazel", "goreleaser", ".sh") {
		return true
	}
	// A binary that was built outside is copied into a small image.
	last := froms[strings.LastIndexByte(strings.TrimSuffix(froms, "\n"), '\n')+1:]
	return len(m.hints) > 0 && containsAny(last, "scratch", "alpine", "distroless", "debian", "ubuntu", "busybox", "static")
}

// foreign reports whether a Dockerfile is surely that of another language.
func foreign(d *dockerfile, m *image) bool {
	froms, runs := d.texts()
	if len(m.built) > 0 || containsAny(froms, "golang", "go-", "-go") || containsAny(runs, "go ", "make", "mage", "bazel") {
		return false
	}
	return containsAny(froms, "node", "python", "openjdk", "temurin", "gradle", "maven", "dotnet", "rust", "ruby", "php", "elixir", "nginx", "denoland", "oven/bun") ||
		containsAny(runs, "npm ", "yarn ", "pnpm ", "pip ", "poetry ", "gradlew", "mvn ", "dotnet ", "cargo ", "bundle ", "composer ", "mix ")
}

// texts joins what a Dockerfile starts from and what it runs, in lower case.
func (d *dockerfile) texts() (froms, runs string) {
	for _, in := range d.instructions {
		switch in.op {
		case "FROM":
			froms += strings.ToLower(in.args) + "\n"
		case "RUN":
			runs += strings.ToLower(in.args) + "\n"
		}
	}
	return froms, runs
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

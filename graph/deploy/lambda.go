package deploy

import (
	"path"
	"slices"
	"strings"
)

// artifactWords name the file that a function starts, or the archive that it
// comes in, and not the function.
var artifactWords = []string{"bootstrap", "main", "handler", "function", "functions", "lambda", "lambdas", "deployment", "package", "index", "app",
	"application", "archive", "artifact", "artifacts", "code", "dist", "build", "out", "output", "target", "release", "zip", "aws-sam", "serverless"}

// A goFunction is what a deployment says about the code of a function.
type goFunction struct {
	dir     string // folder that its paths are relative to
	code    string // folder of its code, or archive of what was built
	handler string // what it starts: an executable, a package main or its file
	runtime string
}

// function notes on a unit which code it runs: its folder where the function
// comes from sources, and by names where it comes from what was built.
func (r *reading) function(u *Unit, f goFunction) {
	for _, other := range []string{"nodejs", "python", "java", "dotnet", "ruby"} {
		if strings.HasPrefix(f.runtime, other) {
			u.foreign = true
		}
	}
	code := strings.TrimPrefix(f.code, "file://")
	if archive(code) {
		u.also = append(u.also, artifactName(code))
	} else if dir, ok := within(f.dir, code); ok {
		u.Build, u.function = dir, true
	}
	if f.handler == "" {
		return
	}
	for _, base := range []string{u.Build, f.dir} {
		dir, ok := within(base, f.handler)
		if path.Ext(dir) == ".go" {
			dir = path.Dir(dir)
		}
		if ok && base != "" && dir != "." && len(r.tree.goDir[dir]) > 0 {
			u.Build, u.function = dir, true
			return
		}
	}
	if name, ext := f.handler, path.Ext(f.handler); ext == "" || ext == ".go" {
		u.also = append(u.also, artifactName(name))
	}
}

func archive(p string) bool { return path.Ext(p) == ".zip" || path.Ext(p) == ".jar" }

// artifactName is the part of a path to a built file that names a function:
// worker for bin/worker.zip and for bin/worker/bootstrap.
func artifactName(p string) string {
	segments := strings.Split(path.Clean(strings.ReplaceAll(p, `\`, "/")), "/")
	for i := len(segments) - 1; i >= 0; i-- {
		name := strings.TrimSuffix(segments[i], path.Ext(segments[i]))
		lower := strings.ToLower(strings.TrimLeft(name, "."))
		if lower != "" && !strings.Contains(name, "${") && !slices.Contains(artifactWords, lower) && !slices.Contains(containerFolders, lower) {
			return name
		}
	}
	return ""
}

// functionName takes off a logical id the word that says what it is:
// Worker for WorkerFunction.
func functionName(id string) string {
	for _, w := range []string{"LambdaFunction", "Function", "Lambda", "Func", "Fn", "Handler"} {
		if name := strings.TrimSuffix(id, w); name != id && len(name) > 1 {
			return name
		}
	}
	return id
}

// detailTypes are the detail types that an event pattern asks for: one of
// EventBridge's matchers as its pattern where it has one. A pattern that does not
// ask gives one empty key.
func detailTypes(pattern any) []string {
	m, ok := structured(pattern).(*tfMap)
	if !ok {
		return []string{""}
	}
	var out []string
	list := m.values["detail-type"]
	_, values := elements(list)
	if t, ok := asText(list); ok {
		values = []any{t}
	}
	for _, v := range values {
		key := render(v)
		if matcher, ok := v.(*tfMap); ok && len(matcher.keys) == 1 {
			t, _ := asText(matcher.values[matcher.keys[0]])
			switch s := unmark(t.s); matcher.keys[0] {
			case "prefix":
				key = s + "*"
			case "suffix":
				key = "*" + s
			case "wildcard", "equals-ignore-case":
				key = s
			}
		}
		out = append(out, key)
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// environments are the words by which people name variants of a deployment.
var environments = []string{
	"dev", "develop", "development", "local", "test", "testing", "ci", "e2e", "qa", "uat", "sit", "int", "integration",
	"stage", "staging", "stg", "preprod", "pre", "preview", "sandbox", "demo", "canary", "perf", "load",
	"prod", "prd", "production", "live", "release", "minimal", "full",
}

// variantFolders hold one folder per environment.
var variantFolders = []string{"overlays", "overlay", "environments", "environment", "envs", "env", "stages", "clusters", "cluster", "variants"}

// folderEnvironment finds the environment that a path's folders name: the one
// under overlays/ and its like, else a folder that is called like one.
func folderEnvironment(p string) string {
	dirs := strings.Split(path.Dir(p), "/")
	for i, d := range dirs {
		if i > 0 && slices.Contains(variantFolders, strings.ToLower(dirs[i-1])) {
			return d
		}
	}
	for i := len(dirs) - 1; i >= 0; i-- {
		if slices.Contains(environments, strings.ToLower(dirs[i])) {
			return dirs[i]
		}
	}
	return ""
}

// nameEnvironment finds an environment among the words of a file's base name.
func nameEnvironment(base string) string {
	for _, w := range splitWords(strings.ToLower(base)) {
		if slices.Contains(environments, w) {
			return w
		}
	}
	return ""
}

// productionWords and stagingWords order variants: see Value.
var (
	productionWords = []string{"prod", "prd", "production", "live", "release"}
	stagingWords    = []string{"stage", "staging", "stg", "preprod", "pre", "uat"}
)

// compareEnvironments orders the variants of one deployment, the main one first:
// what names no environment holds unless another says otherwise; production is
// what the code was written for, staging is nearest to it, all others by name.
func compareEnvironments(a, b string) int {
	return cmp.Or(cmp.Compare(environmentRank(a), environmentRank(b)), cmp.Compare(a, b))
}

func environmentRank(e string) int {
	e = strings.ReplaceAll(strings.ToLower(e), ", ", "-")
	switch {
	case e == "":
		return 0
	case hasWord(e, productionWords):
		return 1
	case hasWord(e, stagingWords):
		return 2
	}
	return 3
}

// joinEnvironments names several environments that agree on a value. What holds
// by default is no environment's own.
func joinEnvironments(a, b string) string {
	if a == "" || b == "" {
		return ""
	}
	list := strings.Split(a, ", ")
	for _, e := range strings.Split(b, ", ") {
		if !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, compareEnvironments)
	return strings.Join(list, ", ")
}

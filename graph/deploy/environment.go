package deploy

import (
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

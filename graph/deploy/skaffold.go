package deploy

import (
	"path"

	"go.yaml.in/yaml/v3"
)

// isSkaffold wants the files of skaffold, which say from which folder each
// image of a manifest is built.
func isSkaffold(p string, data []byte) bool {
	ext := path.Ext(p)
	return (ext == ".yaml" || ext == ".yml") && topLevel(data, "apiVersion: skaffold/")
}

func readSkaffold(r *reading, p string, data []byte) {
	docs, err := documents(data)
	if err != nil {
		r.problems = append(r.problems, yamlProblem(p, err))
	}
	for _, doc := range docs {
		r.skaffoldArtifacts(p, get(doc, "build"))
		r.skaffoldReleases(p, folderEnvironment(p), doc)
		for _, profile := range items(get(doc, "profiles")) {
			r.skaffoldArtifacts(p, get(profile, "build"))
			r.skaffoldReleases(p, nameEnvironment(scalar(get(profile, "name"))), profile)
		}
	}
}

func (r *reading) skaffoldArtifacts(p string, build *yaml.Node) {
	for _, a := range items(get(build, "artifacts")) {
		context := scalar(get(a, "context"))
		if context == "" {
			context = "."
		}
		dir, ok := within(path.Dir(p), context)
		image := imageKey(scalar(get(a, "image")))
		if !ok || image == "" || r.builds[image].context != "" {
			continue
		}
		rule := buildRule{context: dir, dockerfile: path.Join(dir, "Dockerfile"), target: scalar(get(a, "docker", "target"))}
		if d := scalar(get(a, "docker", "dockerfile")); d != "" {
			rule.dockerfile = path.Join(dir, d)
		}
		rule.args = expander{}.assignments(p, get(a, "docker", "buildArgs"))
		if ko := get(a, "ko"); ko != nil {
			rule.ko = path.Join(dir, scalar(get(ko, "dir")), scalar(get(ko, "main")))
		}
		r.builds[image] = rule
	}
}

package deploy

import (
	"cmp"
	"encoding/base64"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// at is the position of a node of a manifest, which a patch may have put there.
func (k *kubeObjects) at(file string, n *yaml.Node) graph.Position {
	return at(cmp.Or(k.origin[follow(n)], file), n)
}

// dataVars reads the entries of a ConfigMap or Secret.
func (r *reading) dataVars(o kubeObject) []Var {
	var out []Var
	for _, form := range []string{"stringData", "data"} {
		for _, d := range pairs(get(o.node, form)) {
			v := Var{Name: d.key.Value, Value: scalar(d.value), Position: r.kube.at(o.file, d.key)}
			if o.kind == "Secret" {
				v = o.unveiled(v, form == "data")
			}
			out = append(out, v)
		}
	}
	return firstOfName(out)
}

// secretWords are in the keys of what a map of the system must never show.
var secretWords = []string{"password", "passwd", "pass", "pwd", "secret", "token", "credential", "credentials", "private", "key", "apikey",
	"cert", "certificate", "tls", "salt", "signature", "auth", "jwt", "license", "dockerconfigjson"}

var userInfo = regexp.MustCompile(`://[^/@\s]*@`)

// unveiled is an entry of a Secret. People keep addresses and names of queues
// there, too: what its key calls a secret stays open, and so does what is no text;
// of an address the user is left out.
func (o kubeObject) unveiled(v Var, encoded bool) Var {
	if encoded {
		data, err := base64.StdEncoding.DecodeString(strings.TrimSpace(v.Value))
		if v.Value = strings.TrimSuffix(string(data), "\n"); err != nil || !utf8.ValidString(v.Value) {
			v.Value = ""
		}
	}
	v.Value = userInfo.ReplaceAllString(v.Value, "://")
	file := !encoded && (configReaders[path.Ext(v.Name)] != nil || isEnvFile(v.Name, nil)) // of which single keys are asked for
	if v.Value == "" || !file && (hasWord(strings.ToLower(v.Name), secretWords) || strings.Contains(v.Value, "\n")) {
		v.Value, v.Symbolic = "${"+o.name+"."+v.Name+"}", true
	}
	return v
}

// reference is the ConfigMap or Secret that a part of a container names:
// configMapRef, secretKeyRef and the like.
func reference(n *yaml.Node, suffix string) (name string, secret bool, node *yaml.Node) {
	if ref := get(n, "configMap"+suffix); ref != nil {
		return scalar(get(ref, "name")), false, ref
	}
	if ref := get(n, "secret"+suffix); ref != nil {
		return cmp.Or(scalar(get(ref, "name")), scalar(get(ref, "secretName"))), true, ref
	}
	return "", false, nil
}

// mountedFiles are the files that a container finds in its volumes of ConfigMaps
// and Secrets.
func (r *reading) mountedFiles(w kubeObject, c *yaml.Node, environment string) []mountedFile {
	volumes := map[string][]*yaml.Node{}
	for _, v := range items(get(podSpec(w.node), "volumes")) {
		name := scalar(get(v, "name"))
		volumes[name] = append(items(get(v, "projected", "sources")), v)
	}
	var out []mountedFile
	for _, m := range items(get(c, "volumeMounts")) {
		dir, sub := strings.TrimPrefix(scalar(get(m, "mountPath")), "/"), scalar(get(m, "subPath"))
		for _, v := range volumes[scalar(get(m, "name"))] {
			name, secret, ref := reference(v, "")
			paths := map[string]string{}
			for _, item := range items(get(ref, "items")) {
				paths[scalar(get(item, "key"))] = scalar(get(item, "path"))
			}
			for _, d := range r.configMap(w, name, environment, secret) {
				file := d.Name
				if len(paths) > 0 {
					if file = paths[d.Name]; file == "" {
						continue
					}
				}
				switch {
				case sub == "":
					file = path.Join(dir, file)
				case sub == file:
					file = dir
				default:
					continue
				}
				out = append(out, mountedFile{path: d.Position.File, offset: d.Position.Line, name: file, data: d.Value})
			}
		}
	}
	return out
}

// envOfFiles are the variables of the env files among the files of a container,
// which the program itself reads.
func envOfFiles(files []mountedFile) []Var {
	var out []Var
	for _, f := range files {
		if _, _, ok := envFileKind(path.Base(f.name)); !ok {
			continue
		}
		vars, _ := parseEnv([]byte(f.data))
		for _, a := range slices.Backward(vars) {
			out = append(out, Var{Name: a.name, Value: a.raw, Symbolic: strings.Contains(a.raw, "${"), Position: graph.Position{File: f.path, Line: f.offset + a.line}})
		}
	}
	return out
}

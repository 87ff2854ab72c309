package deploy_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph/deploy"
)

// write makes a file of a temporary tree.
func write(t testing.TB, root, name, content string) {
	t.Helper()
	p := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, root string) *deploy.Set {
	t.Helper()
	s, err := deploy.Read(root)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const compose = "services:\n  a: {image: a, environment: {X: \"1\"}}\n"

func TestReadMissingRoot(t *testing.T) {
	if _, err := deploy.Read(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a root that is not there")
	}
}

func TestLinksStayInside(t *testing.T) {
	outside, root := t.TempDir(), t.TempDir()
	write(t, outside, "compose.yaml", compose)
	write(t, outside, "secret.env", "SECRET=1\n")
	write(t, root, "real/inside.txt", compose)
	for name, to := range map[string]string{
		"compose.yaml":        filepath.Join(outside, "compose.yaml"),
		"folder":              outside,
		".env":                filepath.Join(outside, "secret.env"),
		"docker-compose.yaml": filepath.Join("real", "inside.txt"),
		"loop.env":            "loop.env",
	} {
		if err := os.Symlink(to, filepath.Join(root, name)); err != nil {
			t.Skip(err)
		}
	}
	write(t, root, "sub/compose.yaml", "services:\n  b:\n    image: b\n    env_file: [../../secret.env, ../.env]\n")
	s := read(t, root)
	got := dump(s)
	if len(s.Units) != 2 || strings.Contains(got, "SECRET") {
		t.Errorf("want only the link within the tree and no file outside, got\n%s", got)
	}
	if len(s.Problems) > 0 {
		t.Errorf("problems: %v", s.Problems)
	}
}

func TestSkippedFolders(t *testing.T) {
	root := t.TempDir()
	for _, dir := range []string{"node_modules/x", "vendor/y", ".git", "a/.terraform", "testdata/case"} {
		write(t, root, dir+"/compose.yaml", compose)
	}
	if s := read(t, root); len(s.Units) != 1 || s.Units[0].Source.File != "testdata/case/compose.yaml" {
		t.Errorf("got %s", dump(s))
	}
	for from, want := range map[string]int{"cmd": 0, "testdata": 1, "testdata/case": 1, "testdata/case/cmd": 1, "testdata/other": 0} {
		s, err := deploy.ReadFor(root, from)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Units) != want {
			t.Errorf("for %s: %d units, want %d", from, len(s.Units), want)
		}
	}
}

func TestLargeFiles(t *testing.T) {
	root := t.TempDir()
	large := compose + strings.Repeat("# padding\n", 120_000)
	write(t, root, "compose.yaml", large)
	write(t, root, "generated.yaml", large) // may be anything: not worth a word
	s := read(t, root)
	if len(s.Units) != 0 || len(s.Problems) != 1 || s.Problems[0].Position.File != "compose.yaml" {
		t.Errorf("got %s", dump(s))
	}
}

// TestHostileFiles holds inputs that would take a careless reader for ever.
func TestHostileFiles(t *testing.T) {
	root := t.TempDir()
	// Nine levels of ten aliases each.
	bomb := "a0: &a0 {k: v}\n"
	for i := 1; i < 10; i++ {
		var refs []string
		for range 10 {
			refs = append(refs, fmt.Sprintf("*a%d", i-1))
		}
		bomb += fmt.Sprintf("a%d: &a%d {<<: [%s], l%d: [%s]}\n", i, i, strings.Join(refs, ","), i, strings.Join(refs, ","))
	}
	write(t, root, "compose.yaml", bomb+"services:\n  x:\n    image: x\n    environment: *a9\n")
	write(t, root, "config/config.yaml", bomb)
	// Variables that double at each step.
	env := "V0=xxxxxxxxxx\n"
	for i := 1; i < 40; i++ {
		env += fmt.Sprintf("V%d=${V%d}${V%d}\n", i, i-1, i-1)
	}
	write(t, root, ".env", env)
	write(t, root, "sub/compose.yaml", "services:\n  y:\n    image: y\n    environment: {BIG: \"${V39}\"}\n")
	write(t, root, "main.tf", "locals {\n  l0 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n"+func() string {
		var b strings.Builder
		for i := 1; i < 12; i++ {
			fmt.Fprintf(&b, "  l%d = flatten([for x in local.l0 : local.l%d])\n", i, i-1)
		}
		return b.String()
	}()+"}\nresource \"aws_sqs_queue\" \"q\" {\n  for_each = toset(local.l11)\n  name = each.key\n}\n")
	var queues, vars strings.Builder
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&queues, "  Q%d: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub \"${Q%d}${Q%d}\"}}\n", i, i-1, i-1)
		fmt.Fprintf(&vars, "  v%d: ${self:custom.v%d}${self:custom.v%d}\n  l%d: [\"${self:custom.l%d}\", \"${self:custom.l%d}\"]\n", i, i-1, i-1, i, i-1, i-1)
	}
	write(t, root, "template.yaml", bomb+"Resources:\n  Q0: {Type: AWS::SQS::Queue, Properties: {QueueName: xxxxxxxxxx}}\n"+queues.String()+
		"  F: {Type: AWS::Lambda::Function, Properties: {FunctionName: f, Environment: {Variables: {A: *a9, B: !Ref Q39, C: !Sub \"${Q38}${Q37}\"}}}}\n")
	write(t, root, "serverless.yml", bomb+"service: s\nprovider: {name: aws, environment: {V: \"${self:custom.v39}\", A: *a9, L: \"${self:custom.l39}\"}}\n"+
		"custom:\n  v0: xxxxxxxxxx\n  l0: [x]\n"+vars.String()+"functions:\n  f: {handler: bin/f, environment: \"${self:provider}\", events: \"${self:custom.l39}\"}\n")
	write(t, root, "main.go", "package main\n")
	manifest := "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: w}\nspec: {template: {spec: {volumes: *a9, containers: [{name: w, image: w, env: *a9, volumeMounts: *a9}]}}}\n"
	write(t, root, "k8s/base/w.yaml", bomb+manifest)
	write(t, root, "k8s/base/kustomization.yaml", "resources: [w.yaml, ., ../base]\nbases: [../over]\n")
	write(t, root, "k8s/over/kustomization.yaml", bomb+"resources: [../base]\npatches:\n- target: {kind: Deployment, name: w}\n  patch: |\n    - {op: add, path: /spec/template/spec/x, value: 1}\n    - {op: replace, path: '', value: 1}\n    - {op: remove, path: /spec/template}\n- {patch: *a9, target: *a9}\nimages: *a9\nconfigMapGenerator: *a9\n")
	write(t, root, "job.nomad", "locals {\n  l0 = \"xxxxxxxxxx\"\n"+func() string {
		var b strings.Builder
		for i := 1; i < 60; i++ {
			fmt.Fprintf(&b, "  l%d = \"${local.l%d}${local.l%d}\"\n", i, i-1, i-1)
		}
		return b.String()
	}()+"}\njob \"j\" {\n  group \"g\" {\n    task \"t\" {\n      env {\n        A = local.l59\n      }\n      template {\n        data = local.l40\n        env = true\n      }\n    }\n  }\n}\n")
	write(t, root, "tf/bomb.yaml", bomb)
	write(t, root, "tf/main.tf", "locals {\n  o0 = {a = \"x\"}\n  c0 = [\"x\"]\n  r0 = \"x\"\n  y = yamldecode(file(\"bomb.yaml\"))\n"+func() string {
		var b strings.Builder
		for i := 1; i < 60; i++ {
			fmt.Fprintf(&b, "  o%d = {a = local.o%d, b = local.o%d}\n  c%d = concat(local.c%d, local.c%d)\n  r%d = replace(local.r%d, \"x\", \"xxxxxxxxxxxxxxxxxxxxxxxxx\")\n", i, i-1, i-1, i, i-1, i-1, i, i-1)
		}
		return b.String()
	}()+"}\nresource \"aws_sns_topic_subscription\" \"s\" {\n  topic_arn = local.r59\n  endpoint = format(\"%999999999s\", local.r9)\n  filter_policy = jsonencode([local.o59, local.c59, local.y])\n  protocol = \"sqs\"\n}\n")
	write(t, root, "chart/Chart.yaml", "name: c\ndependencies: [{name: c, repository: 'file://.'}, {name: d, repository: 'file://../d'}]\n")
	write(t, root, "d/Chart.yaml", "name: d\ndependencies: [{name: c, repository: 'file://../chart'}]\n")
	write(t, root, "chart/templates/t.yaml", "{{ define \"x\" }}{{ include \"x\" . }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}\n{{ range .Values.a9.l9 }}{{ range . }}{{ range . }}{{ range . }}{{ . }}{{ end }}{{ end }}{{ end }}{{ end }}\n")
	write(t, root, "chart/values.yaml", bomb)
	write(t, root, "helmfile.yaml", "releases:\n- {name: r, chart: ./chart, values: [chart/values.yaml, ../../x]}\n")
	write(t, root, "Tiltfile", "docker_build("+strings.Repeat("(", 10_000)+"\nhelm('"+strings.Repeat("x,", 10_000)+"')\n")
	write(t, root, "Procfile", strings.Repeat("a: ${", 10_000)+"\n")
	write(t, root, "x.service", "[Service]\nExecStart="+strings.Repeat("\\\n", 10_000))
	write(t, root, "loop/compose.yaml", "include: [compose.yaml, other.yaml]\nservices: {a: {image: a, links: ['a:b']}}\n")
	write(t, root, "loop/other.yaml", "include: [{path: compose.yaml, project_directory: ..}]\nservices: {b: {image: b}}\n")
	s := read(t, root)
	s.ConfigValues(".", "", []string{"a9", "*", "*", "*", "*", "*", "*", "*", "*", "k"})
	s.Lookup(".", "x", "V39")
}

func BenchmarkRead(b *testing.B) {
	root := b.TempDir()
	for i := range 50 {
		dir := fmt.Sprintf("services/s%02d", i)
		for j := range 80 {
			write(b, root, fmt.Sprintf("%s/internal/p%d/f%d.go", dir, j/8, j), "package p\n\nfunc F() {}\n")
		}
		for j := range 15 {
			write(b, root, fmt.Sprintf("%s/docs/d%d.yaml", dir, j), strings.Repeat("key: value\n", 200))
		}
		write(b, root, dir+"/cmd/main.go", "package main\n")
		write(b, root, dir+"/Dockerfile", "FROM golang\nCOPY . /a\nWORKDIR /a\nRUN go build -o /x ./cmd\nCMD /x\n")
		write(b, root, dir+"/.env", "A=1\nB=${A}\n")
		write(b, root, fmt.Sprintf("k8s/s%02d.yaml", i), fmt.Sprintf("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: s%02d}\nspec: {template: {spec: {containers: [{name: s, image: s%02d, env: [{name: A, value: x}]}]}}}\n", i, i))
	}
	b.ResetTimer()
	for range b.N {
		if _, err := deploy.Read(root); err != nil {
			b.Fatal(err)
		}
	}
}

package deploy

import (
	"testing"
	"unicode/utf8"
)

func FuzzEnvFile(f *testing.F) {
	for _, s := range []string{"A=1\n", "export A='x'\nB=\"${A}\"", "A=${A:-${B:-c}}\nB=$A", "A=\"open\nB=2", "A: b # c", "=", "A='\\", "${", "A=$(x $(y))"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, bad := newEnvFile(".env", rankMain, "", data)
		lines := 1
		for _, c := range data {
			if c == '\n' {
				lines++
			}
		}
		for _, n := range bad {
			if n < 1 || n > lines {
				t.Fatalf("bad line %d of %d", n, lines)
			}
		}
		for _, a := range file.vars {
			if a.name == "" || a.line < 1 || a.line > lines {
				t.Fatalf("assignment %+v", a)
			}
			got, ok := file.value(a.name, []*envFile{file})
			if ok && len(got.via) == 0 {
				t.Fatalf("%s has no position", a.name)
			}
			if ok && utf8.Valid(data) && !utf8.ValidString(got.value) {
				t.Fatalf("%s: %q is cut within a rune", a.name, got.value)
			}
		}
	})
}

func FuzzDockerfile(f *testing.F) {
	for _, s := range []string{
		"FROM golang AS b\nWORKDIR /a\nCOPY . .\nRUN go build -o /x ./cmd/a\nFROM scratch\nCOPY --from=b /x /x\nCMD [\"/x\"]\n",
		"ARG A=b\nFROM x\nARG A\nENV A $A B\nRUN <<EOF\ncd /x && go install ./...\nEOF\n",
		"RUN --mount=type=bind,target=. go build -C $X -o ${Y} ${Z}/.\nCOPY\nCOPY a\nFROM\n\\", "FROM a\nCOPY --from=0 [\"a\", \"b\"]\nENTRYPOINT [", "FROM a\nRUN cp a b && mv / . && cd",
	} {
		f.Add([]byte(s), "serve --x $(A) 'q")
	}
	t, err := walk(f.TempDir(), "")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(_ *testing.T, data []byte, command string) {
		mains := []string{".", "cmd/a", "cmd/b"}
		d := &dockerfile{path: "Dockerfile", instructions: parseDockerfile(data)}
		s := &Set{tree: t, mains: mains, docker: map[string]*dockerfile{"Dockerfile": d}}
		s.runsFromBuild(&Unit{Build: ".", Dockerfile: "Dockerfile", command: shellWords(command)}, &unitEvidence{})
		foreign(d, newImage())
		plausible(d, newImage())
	})
}

func FuzzExpand(f *testing.F) {
	f.Add("${A:-${B}} $A $$ ${} ${A", "x${A}")
	f.Fuzz(func(_ *testing.T, s, value string) {
		look := func(name string) (found, bool) { return found{value: value}, name == "A" }
		expander{lookup: look, escape: true, bare: true}.expand(s)
		expander{}.expand(s)
	})
}

func FuzzTemplate(f *testing.F) {
	for _, s := range []string{
		"Resources:\n  Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub \"${A}-${Q}\", RedrivePolicy: {deadLetterTargetArn: !GetAtt Q.Arn}}}\n  F:\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: f/, Handler: main, Events: {E: {Type: SQS, Properties: {Queue: !Ref Q}}}}\n",
		"Parameters: {A: {Type: String, Default: a}}\nConditions: {C: !Equals [!Ref A, a]}\nResources:\n  T: {Type: AWS::SNS::Topic, Properties: {TopicName: !If [C, x, !Join [\"-\", [a, !Ref A]]], Subscription: [{Protocol: sqs, Endpoint: !ImportValue x}]}}\n",
		`{"Resources": {"R": {"Type": "AWS::Events::Rule", "Properties": {"EventPattern": {"detail-type": [{"prefix": "a"}]}, "Targets": [{"Arn": {"Fn::Sub": ["${x}", {"x": {"Ref": "R"}}]}}]}}}}`,
		"service: s\nprovider: {name: aws, stage: \"${opt:stage, 'dev'}\"}\nfunctions:\n  f: {handler: bin/f, environment: {A: \"${self:custom.a, env:B, '${sls:stage}'}\"}, events: [{sns: x}, {sqs: {arn: !GetAtt Q.Arn}}, {eventBridge: {pattern: {detail-type: [a]}}}]}\nresources: {Resources: {Q: {Type: AWS::SQS::Queue}}}\n",
	} {
		f.Add([]byte(s))
	}
	t, err := walk(f.TempDir(), "")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t2 *testing.T, data []byte) {
		r := &reading{tree: t, included: map[string]bool{}}
		isServerless("serverless.yml", data)
		isCloudFormation("template.yaml", data)
		readServerless(r, "serverless.yml", data)
		readCloudFormation(r, "template.yaml", data)
		for _, f := range r.sls {
			r.serverless(f) // without the guard: it must not panic
		}
		for _, f := range r.stacks {
			s := r.newStack(origin{file: f.path}, f.root, "")
			s.add(get(f.root, "Resources"))
			s.collect()
		}
		for _, b := range r.bindings {
			if b.From == "" || b.To == "" || b.Position.Line < 1 {
				t2.Fatalf("binding %+v", b)
			}
		}
	})
}

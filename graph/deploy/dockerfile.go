package deploy

import (
	"path"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A dockerfile is the instructions of one Dockerfile.
type dockerfile struct {
	path         string
	instructions []instruction
}

// An instruction is one line of a Dockerfile, its continuation lines joined.
type instruction struct {
	op   string // upper case
	args string
	line int
}

func isDockerfile(p string, _ []byte) bool {
	base := strings.ToLower(path.Base(p))
	switch path.Ext(base) {
	case ".go", ".md", ".sh", ".yaml", ".yml", ".json", ".dockerignore", ".tmpl", ".j2":
		return false
	}
	return base == "dockerfile" || base == "containerfile" || strings.HasPrefix(base, "dockerfile.") ||
		strings.HasPrefix(base, "dockerfile-") || strings.HasPrefix(base, "dockerfile_") ||
		strings.HasSuffix(base, ".dockerfile") || strings.HasSuffix(base, "-dockerfile")
}

func readDockerfile(r *reading, p string, data []byte) {
	r.docker[p] = &dockerfile{path: p, instructions: parseDockerfile(data)}
}

// parseDockerfile splits a Dockerfile into instructions. Here-documents become
// part of the instruction that they belong to, as commands one after the other.
func parseDockerfile(data []byte) []instruction {
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	var out []instruction
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if line == "" || line[0] == '#' {
			continue
		}
		start := i + 1
		for strings.HasSuffix(line, `\`) && i+1 < len(lines) {
			i++
			next := strings.TrimSpace(lines[i])
			if next == "" || next[0] == '#' {
				if i+1 == len(lines) {
					line = line[:len(line)-1]
				}
				continue // comments and empty lines may stand within a continuation
			}
			line = line[:len(line)-1] + " " + next
		}
		op, args, _ := strings.Cut(line, " ")
		if _, word, ok := strings.Cut(args, "<<"); ok && op != "" {
			end := strings.Trim(strings.TrimPrefix(strings.SplitN(word, " ", 2)[0], "-"), `"'`)
			for end != "" && i+1 < len(lines) {
				i++
				if strings.TrimSpace(lines[i]) == end {
					break
				}
				args += " ; " + strings.TrimSpace(lines[i])
			}
		}
		out = append(out, instruction{strings.ToUpper(op), strings.TrimSpace(args), start})
	}
	return out
}

// flags takes the leading --flags off an instruction's words.
func flags(ws []string) (map[string]string, []string) {
	out := map[string]string{}
	for len(ws) > 0 && strings.HasPrefix(ws[0], "--") {
		name, value, _ := strings.Cut(ws[0][2:], "=")
		out[name] = value
		ws = ws[1:]
	}
	return out, ws
}

// execForm reads CMD and ENTRYPOINT: a JSON list, or a command line.
func execForm(args string) []string {
	if strings.HasPrefix(args, "[") && strings.HasSuffix(args, "]") {
		var out []string
		for _, w := range strings.Split(args[1:len(args)-1], ",") {
			out = append(out, strings.Trim(strings.TrimSpace(w), `"'`))
		}
		return out
	}
	return shellWords(args)
}

// envPairs reads the arguments of ENV: NAME=value ..., or NAME value.
func envPairs(in instruction, file string, e expander) []Var {
	ws := shellWords(in.args)
	if len(ws) > 1 && !strings.Contains(ws[0], "=") {
		ws = []string{ws[0] + "=" + strings.Join(ws[1:], " ")}
	}
	var out []Var
	for _, w := range ws {
		if name, value, ok := strings.Cut(w, "="); ok && name != "" {
			f := e.expand(value)
			out = append(out, Var{Name: name, Value: f.value, Symbolic: f.symbolic, Position: graph.Position{File: file, Line: in.line}})
		}
	}
	return out
}

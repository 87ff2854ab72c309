package deploy

import (
	"path"
	"slices"
)

// Lookup gives what an environment variable holds for the service whose package
// main is in mainDir: all distinct values of the closest scope that has any, so
// that two environments with two values give two answers. An answer that is
// only ${variable} itself is no answer.
//
// A service whose containers are known and do not set the variable is not given
// what others set (ScopeTree): there the code's own default holds.
func (s *Set) Lookup(mainDir, serviceName, variable string) []Value {
	mainDir = path.Clean(mainDir)
	return s.lookupIn(mainDir, s.unitsFor(mainDir, serviceName), variable)
}

func (s *Set) lookupIn(mainDir string, units []int, variable string) []Value {
	var out []Value
	for _, n := range units {
		u := &s.Units[n]
		for _, v := range u.Env {
			if v.Name == variable && !v.open() {
				out = addValue(out, Value{v.Value, v.Symbolic, v.Position, v.Via, u.Environment, ScopeUnit})
			}
		}
	}
	if len(out) > 0 {
		return settle(out)
	}
	for _, m := range s.imagesFor(mainDir, units) {
		for _, v := range m.env {
			// An empty ENV only declares that there is such a variable.
			if v.Name == variable && !v.open() && v.Value != "" {
				out = addValue(out, Value{v.Value, v.Symbolic, v.Position, v.Via, "", ScopeImage})
				break
			}
		}
	}
	if len(out) > 0 {
		return settle(out)
	}
	if out = s.lookupFiles(mainDir, variable); len(out) > 0 {
		return out
	}
	if len(units) > 0 {
		return nil
	}
	return s.lookupTree(mainDir, variable)
}

// lookupFiles reads the env files in the service's folder and above it: all
// files of the nearest folder that has the variable, so that .env and .env.prod
// are told apart; examples only when no other file says.
func (s *Set) lookupFiles(dir, variable string) []Value {
	files := s.env.above(dir, "")
	for _, samples := range []bool{false, true} {
		scope := ScopeFile
		if samples {
			scope = ScopeSample
		}
		for d := dir; ; d = path.Dir(d) {
			var out []Value
			for _, f := range files {
				if f.dir != d || (f.rank == rankSample) != samples {
					continue
				}
				if got, ok := f.value(variable, files); ok && (!got.symbolic || got.value != "${"+variable+"}") {
					out = addValue(out, Value{got.value, got.symbolic, got.via[0], got.via[1:], f.environment, scope})
				}
			}
			if len(out) > 0 {
				return settle(out)
			}
			if d == "." {
				break
			}
		}
	}
	return nil
}

// lookupTree gives the one value that everything in the tree agrees on.
func (s *Set) lookupTree(mainDir, variable string) []Value {
	var out []Value
	for i := range s.Units {
		for _, v := range s.Units[i].Env {
			if v.Name == variable && !v.open() && v.Value != "" && world(s.Units[i].Source.File) == world(mainDir) {
				out = addValue(out, Value{v.Value, v.Symbolic, v.Position, v.Via, s.Units[i].Environment, ScopeTree})
			}
		}
	}
	for _, f := range s.env.files {
		if got, ok := f.value(variable, []*envFile{f}); ok && got.value != "" && f.rank != rankSample && world(f.dir) == world(mainDir) {
			out = addValue(out, Value{got.value, got.symbolic, got.via[0], got.via[1:], f.environment, ScopeTree})
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// imagesFor are the images that the service's units are built as or, when no
// unit says, those whose Dockerfile builds only this package main.
func (s *Set) imagesFor(mainDir string, units []int) []*image {
	var out []*image
	for _, n := range units {
		if m := s.evidence[n].image; m != nil {
			out = append(out, m)
		}
	}
	if len(out) > 0 {
		return out
	}
	return s.lone()[mainDir]
}

// loneImages follows every Dockerfile as if it were built from its own folder
// or, where that leads to no package main, from one above, and sorts the images
// by the one package main that they build.
func (s *Set) loneImages() map[string][]*image {
	out := map[string][]*image{}
	for _, p := range sortedKeys(s.docker) {
		for context := path.Dir(p); ; context = path.Dir(context) {
			b := &builder{tree: s.tree, mains: s.mains, context: context}
			if m := b.build(s.docker[p], ""); len(m.built) > 0 {
				if len(m.built) == 1 {
					out[m.built[0]] = append(out[m.built[0]], m)
				}
				break
			}
			if context == "." {
				break
			}
		}
	}
	return out
}

// addValue keeps values that differ. The same value in several environments is
// one value.
func addValue(list []Value, v Value) []Value {
	for i := range list {
		if list[i].Value == v.Value {
			list[i].Environment = joinEnvironments(list[i].Environment, v.Environment)
			return list
		}
	}
	v.Via = slices.Clone(v.Via)
	return append(list, v)
}

// settle drops the empty value and open ones where another environment has a
// real one, and puts the main environment's before the others.
func settle(list []Value) []Value {
	for _, worse := range []func(Value) bool{
		func(v Value) bool { return v.Value == "" },
		func(v Value) bool { return v.Symbolic },
	} {
		if rest := slices.DeleteFunc(slices.Clone(list), worse); len(rest) > 0 {
			list = rest
		}
	}
	slices.SortStableFunc(list, func(a, b Value) int { return compareEnvironments(a.Environment, b.Environment) })
	return list
}

package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/deploy"
)

// deployDir is the folder of the package main as deployment files see it.
func (s *service) deployDir() string { return strings.Trim(s.in.DeployDir+"/"+s.main.Dir, "/") }

// units lists the containers that run the service.
func (s *service) units() []*deploy.Unit {
	if s.in.Deploy == nil {
		return nil
	}
	all := s.in.Deploy.UnitsFor(s.deployDir(), s.binary)
	if s.menu == nil {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(u *deploy.Unit) bool { return !s.startedBy(u) })
}

// whichUnits tells the containers that run the binary as this one of its services;
// nil is all.
func (s *service) whichUnits() func(*deploy.Unit) bool {
	if s.menu == nil {
		return nil
	}
	return s.startedBy
}

// startedBy reports whether a container that runs the binary starts this one of its
// services. Where no container says what it starts, each may start any.
func (s *service) startedBy(u *deploy.Unit) bool {
	name, says := s.startedAs(u)
	if says {
		return slices.Contains(s.names, name)
	}
	if slices.Contains(s.names, "") || s.menu.def != "" && slices.Contains(s.names, s.menu.def) {
		return true
	}
	return !slices.ContainsFunc(s.in.Deploy.UnitsFor(s.deployDir(), s.binary), func(x *deploy.Unit) bool {
		_, says := s.startedAs(x)
		return says
	})
}

// startedAs tells which choice of the binary's menu a container starts it with.
func (s *service) startedAs(u *deploy.Unit) (name string, says bool) {
	how := s.menu.how
	if how.env != "" && how.flag == "" {
		for _, v := range u.Env {
			if v.Name == how.env {
				return v.Value, slices.Contains(s.menu.names, v.Value)
			}
		}
		return "", false
	}
	words := 0
	for _, n := range s.menu.names {
		starts := n != "" && u.StartsWith(strings.Fields(n)...)
		switch {
		case how.flag != "":
			starts = n != "" && u.Flag(how.flag) == n
		case how.name:
			starts = starts || u.Name == n || u.Workload == n || slices.Contains(u.Hosts, n)
		}
		if w := len(strings.Fields(n)); starts && w > words { // of `db` and `db migrate` the longer
			name, words, says = n, w, true
		}
	}
	return name, says
}

package deeds

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/msatopo/msatopo/analyzers/extract"
	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/knowledge"
	"github.com/msatopo/msatopo/graph/link"
)

// maxDeeds is how much is told of one function; what is further down says little.
const maxDeeds = 24

// Does is a fact about a function: what a call of it does. Of a method of an
// interface it is what the types do that implement it where it is declared, such as
// the clients that are generated beside it.
type Does struct {
	Deeds []activity.Deed // without positions, which differ from machine to machine
}

// AFact marks it as a fact.
func (*Does) AFact() {}

// String lists the deeds in few words.
func (d *Does) String() string {
	var out []string
	for _, x := range d.Deeds {
		text := string(x.Role)
		if what := x.Channel + x.Operation; what != "" {
			text += " " + what
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

// told are the roles that matter to a caller in another package.
var told = map[knowledge.Role]bool{
	knowledge.Publish: true, knowledge.Subscribe: true, knowledge.Call: true, activity.Await: true, knowledge.Pause: true,
	knowledge.Read: true, knowledge.Write: true, knowledge.Begin: true, knowledge.Commit: true, knowledge.Rollback: true,
	knowledge.Ack: true, knowledge.Nack: true, knowledge.Flush: true, knowledge.Deadline: true,
}

// add takes in deeds that are not yet told, nearest first.
func (d *Does) add(deeds []activity.Deed) {
	for _, x := range deeds {
		if !told[x.Role] || len(d.Deeds) == maxDeeds {
			continue
		}
		if !slices.ContainsFunc(d.Deeds, func(y activity.Deed) bool { y.Depth = x.Depth; return reflect.DeepEqual(x, y) }) {
			d.Deeds = append(d.Deeds, x)
		}
	}
}

// imported looks up the facts about functions of other packages by full name.
func imported(pass *analysis.Pass) func(string) []activity.Deed {
	facts := map[string][]activity.Deed{}
	for _, f := range pass.AllObjectFacts() {
		if fn, ok := f.Object.(*types.Func); ok {
			if does, ok := f.Fact.(*Does); ok {
				facts[extract.Name(fn)] = does.Deeds
			}
		}
	}
	return func(name string) []activity.Deed { return facts[name] }
}

// export tells other packages of the functions and methods that they may call.
func export(pass *analysis.Pass, single *link.Single) {
	tell := func(fn *types.Func, deeds ...[]activity.Deed) {
		var does Does
		for _, ds := range deeds {
			does.add(ds)
		}
		if len(does.Deeds) > 0 && fn.Pkg() == pass.Pkg {
			pass.ExportObjectFact(fn, &does)
		}
	}
	scope := pass.Pkg.Scope()
	var all []*types.Named
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Func:
			tell(obj, single.Does(extract.Name(obj)))
		case *types.TypeName:
			if named, ok := obj.Type().(*types.Named); ok && !obj.IsAlias() {
				all = append(all, named)
			}
		}
	}
	for _, named := range all {
		iface, ok := named.Underlying().(*types.Interface)
		if !ok {
			for m := range named.Methods() {
				tell(m, single.Does(extract.Name(m)))
			}
			continue
		}
		for m := range iface.ExplicitMethods() {
			tell(m, implementations(single, iface, m, all)...)
		}
	}
}

// implementations lists what the types of the package do for a method of one of its
// interfaces.
func implementations(single *link.Single, iface *types.Interface, m *types.Func, all []*types.Named) [][]activity.Deed {
	var out [][]activity.Deed
	for _, named := range all {
		ptr := types.NewPointer(named)
		if types.IsInterface(named) || named.TypeParams().Len() > 0 || !types.Implements(ptr, iface) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(ptr, true, m.Pkg(), m.Name())
		if fn, ok := obj.(*types.Func); ok {
			out = append(out, single.Does(extract.Name(fn)))
		}
	}
	return out
}

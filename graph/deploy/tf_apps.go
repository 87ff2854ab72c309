package deploy

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A tfApp says where a resource that runs one program keeps what it runs and its
// variables; block.attribute as in tfBinding. Adding a type is adding a row.
type tfApp struct {
	env  []string // maps of variables
	code string   // image, or folder or archive of the sources
}

var tfApps = map[string]tfApp{
	"google_cloudfunctions_function":  {[]string{"environment_variables"}, ""},
	"google_cloudfunctions2_function": {[]string{"service_config.environment_variables"}, ""},
	"azurerm_linux_function_app":      {[]string{"app_settings"}, ""},
	"azurerm_function_app":            {[]string{"app_settings"}, ""},
	"azurerm_linux_web_app":           {[]string{"app_settings"}, "site_config.application_stack.docker_image_name"},
	"azurerm_app_service":             {[]string{"app_settings"}, ""},
	"heroku_app":                      {[]string{"config_vars"}, ""},
	"aws_apprunner_service": {[]string{
		"source_configuration.image_repository.image_configuration.runtime_environment_variables",
		"source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables",
	}, "source_configuration.image_repository.image_identifier"},
}

func (m *tfModule) appUnit(r *tfResource, row tfApp) {
	u := m.unit(r, unmark(r.name().s), r.block.position())
	u.Image = unmark(r.text(row.code).s)
	u.also = []string{functionName(r.block.Labels[1])}
	for _, attr := range row.env {
		if v, ok := r.value(attr); ok {
			u.Env = append(u.Env, mapEnv(v, r.block.position())...)
		}
	}
	u.Env, u.symbols = firstOfName(u.Env), r.addresses()
	m.reading.units = append(m.reading.units, u)
}

// addresses are what stands for the address of a resource that the cloud gives
// it: others are given the reference, which names the resource well enough.
func (r *tfResource) addresses() []string {
	if strings.HasPrefix(r.kind(), "kubernetes_") {
		return nil
	}
	var out []string
	for _, attr := range []string{"uri", "url", "status", "service_url", "https_trigger_url", "default_hostname", "latest_revision_fqdn", "ingress"} {
		out = append(out, "${"+strings.Join(r.block.Labels, ".")+"."+attr+"}")
	}
	return out
}

// A tfRoute gives names to the units that it leads to: those of a workload, or
// those whose pods have the labels.
type tfRoute struct {
	hosts, ports []string
	workload     string
	selector     *tfMap
	labels       map[int]*tfMap // of pods, by index of the unit
}

// collectRoutes notes what names the units of a root module go by. added are those
// of the resource itself.
func (m *tfModule) collectRoutes(r *tfResource, added []Unit) {
	routes := &m.reading.terraform.routes
	switch kind := strings.TrimSuffix(r.kind(), "_v1"); kind {
	case "kubernetes_service":
		route := tfRoute{hosts: clusterNames(unmark(r.workloadName().s), unmark(r.text("metadata.namespace").s))}
		v, _ := r.value("spec.selector")
		route.selector, _ = v.(*tfMap)
		for _, spec := range r.blocks(r.block.Body, "spec", r.instance) {
			for _, port := range r.blocks(spec.body, "port", spec.vars) {
				p, _ := r.in(port, "port")
				route.ports = append(route.ports, plainText(p))
			}
		}
		*routes = append(*routes, route)
	case "aws_ecs_service":
		route := tfRoute{workload: familyOf(unmark(r.text("task_definition").s))}
		for _, c := range r.blocks(r.block.Body, "service_connect_configuration", r.instance) {
			for _, s := range r.blocks(c.body, "service", c.vars) {
				name, _ := r.in(s, "discovery_name")
				route.hosts = append(route.hosts, plainText(name))
				for _, alias := range r.blocks(s.body, "client_alias", s.vars) {
					host, _ := r.in(alias, "dns_name")
					port, _ := r.in(alias, "port")
					route.hosts, route.ports = append(route.hosts, plainText(host)), append(route.ports, plainText(port))
				}
			}
		}
		if registry, ok := r.value("service_registries.registry_arn"); ok {
			if name := plainText(registry); !strings.Contains(name, "${") {
				route.hosts = append(route.hosts, name)
			}
		}
		*routes = append(*routes, route)
	default:
		labels, _ := r.value("spec.template.metadata.labels")
		if pod, ok := labels.(*tfMap); ok {
			route := tfRoute{labels: map[int]*tfMap{}}
			for i := range added {
				route.labels[len(m.reading.units)-len(added)+i] = pod
			}
			*routes = append(*routes, route)
		} else if len(added) > 0 && r.kind() != "aws_ecs_task_definition" {
			for i := range added {
				added[i].symbols = r.addresses()
			}
		}
	}
}

// familyOf is the family in the ARN or name of a task definition.
func familyOf(s string) string {
	s = s[strings.LastIndexByte(s, '/')+1:]
	s, _, _ = strings.Cut(s, ":")
	return s
}

// tfHosts gives the units of the root module, those from first on, the names
// under which its routes lead to them.
func (r *reading) tfHosts(first int) {
	labels := map[int]*tfMap{}
	for _, route := range r.terraform.routes {
		for i, l := range route.labels {
			labels[i] = l
		}
	}
	for _, route := range r.terraform.routes {
		for i := first; i < len(r.units); i++ {
			u := &r.units[i]
			if route.workload != "" && u.Workload == route.workload || route.selector != nil && selectsLabels(route.selector, labels[i]) {
				u.Hosts, u.Ports = distinct(append(u.Hosts, route.hosts...)), distinct(append(u.Ports, route.ports...))
			}
		}
	}
	r.terraform.routes = nil
}

func selectsLabels(selector, labels *tfMap) bool {
	if labels == nil || len(selector.keys) == 0 {
		return false
	}
	return !slices.ContainsFunc(selector.keys, func(k string) bool { return plainText(selector.values[k]) != plainText(labels.values[k]) })
}

// configMapNamed finds the data of a kubernetes_config_map of the module.
func (m *tfModule) configMapNamed(name string) (*tfMap, bool) {
	for _, key := range sortedKeys(m.resources) {
		if !strings.HasPrefix(key, "kubernetes_config_map") {
			continue
		}
		for _, r := range resources(m.resource(key)) {
			if unmark(r.workloadName().s) == name {
				data, _ := r.value("data")
				object, ok := data.(*tfMap)
				return object, ok
			}
		}
	}
	return nil, false
}

// valueFrom is a variable of a Kubernetes container that is kept elsewhere.
func (m *tfModule) valueFrom(r *tfResource, env tfNested, name string, pos graph.Position) Var {
	for _, from := range r.blocks(env.body, "value_from", env.vars) {
		for _, ref := range r.blocks(from.body, "config_map_key_ref", from.vars) {
			object, at := r.in(ref, "name")
			key, _ := r.in(ref, "key")
			if data, ok := m.configMapNamed(plainText(object)); ok {
				if t, ok := asText(data.values[plainText(key)]); ok {
					return Var{Name: name, Value: unmark(t.s), Symbolic: t.symbolic(), Position: at, Via: t.via}
				}
			}
		}
	}
	return Var{Name: name, Value: "${" + name + "}", Symbolic: true, Position: pos}
}

// envFrom are the variables of a whole ConfigMap.
func (m *tfModule) envFrom(r *tfResource, from tfNested) []Var {
	prefix, _ := r.in(from, "prefix")
	var out []Var
	for _, ref := range r.blocks(from.body, "config_map_ref", from.vars) {
		object, at := r.in(ref, "name")
		data, ok := m.configMapNamed(plainText(object))
		if !ok {
			continue
		}
		for _, key := range data.keys {
			if t, ok := asText(data.values[key]); ok {
				out = append(out, Var{Name: plainText(prefix) + key, Value: unmark(t.s), Symbolic: t.symbolic(), Position: at, Via: t.via})
			}
		}
	}
	return out
}

package deploy

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/msatopo/msatopo/graph"
)

// nameAttributes are where resources keep the name by which the world outside
// Terraform knows them, by resource type; "name" for all others.
var nameAttributes = map[string]string{
	"aws_lambda_function":     "function_name",
	"aws_s3_bucket":           "bucket",
	"aws_ecs_task_definition": "family",
	"aws_lambda_alias":        "function_name",
	"aws_apprunner_service":   "service_name",
	"confluent_kafka_topic":   "topic_name",
	"aiven_kafka_topic":       "topic_name",
}

// identities are attributes that name the resource itself.
var identities = map[string]bool{"arn": true, "id": true, "name": true, "url": true, "queue_url": true, "function_name": true,
	"invoke_arn": true, "qualified_arn": true, "stream_arn": true, "self_link": true, "bucket": true, "topic_name": true}

func (r *tfResource) kind() string { return r.block.Labels[0] }

// value evaluates an attribute of the block in this instance; that of a nested
// block is written block.attribute.
func (r *tfResource) value(name string) (any, bool) {
	n := tfNested{r.block.Body, r.instance}
	for {
		block, rest, deep := strings.Cut(name, ".")
		if !deep {
			break
		}
		inner := r.blocks(n.body, block, n.vars)
		if len(inner) == 0 {
			return nil, false
		}
		n, name = inner[0], rest
	}
	v, pos := r.in(n, name)
	return v, pos.Line > 0
}

// text is an attribute as a string, "" if it is not set.
func (r *tfResource) text(name string) text {
	v, _ := r.value(name)
	t, _ := asText(v)
	return t
}

// at is the position of an attribute, or of the block.
func (r *tfResource) at(name string) graph.Position {
	if a := r.block.Body.Attributes[name]; a != nil {
		return tfPosition(r.block.file, a.SrcRange)
	}
	return r.block.position()
}

// name is the resource's name, with its position.
func (r *tfResource) name() text {
	attr := nameAttributes[r.kind()]
	if attr == "" {
		attr = "name"
	}
	if v, ok := r.value(attr); ok {
		if t, ok := asText(v); ok {
			t.via = append([]graph.Position{r.at(attr)}, t.via...)
			return t
		}
	}
	if v, ok := r.value(attr + "_prefix"); ok {
		if t, ok := asText(v); ok {
			return text{t.s + "${random}", append([]graph.Position{r.at(attr + "_prefix")}, t.via...)}
		}
	}
	// A data source may be looked up by ARN or URL, which end in the name.
	for _, a := range []string{"arn", "url"} {
		if t := r.text(a); t.s != "" {
			return t
		}
	}
	return text{"${" + strings.Join(r.block.Labels, ".") + "}", []graph.Position{r.block.position()}}
}

// identity is the name, marked as that of a resource of this type.
func (r *tfResource) identity() text {
	n := r.name()
	if _, name, ok := marked(n.s); ok {
		n.s = name
	}
	return text{mark(r.kind(), n.s), n.via}
}

// attribute is what a reference to the resource's attribute gives. Most are
// only known once it is made; those that identify it give its name.
func (r *tfResource) attribute(name string) any {
	if identities[name] {
		return r.identity()
	}
	if v, ok := r.value(name); ok {
		return v
	}
	if name == "rendered" && r.kind() == "template_file" {
		vars, _ := r.value("vars")
		return templated(r.text("template"), vars)
	}
	if list := r.blocks(r.block.Body, name, r.instance); len(list) > 0 { // metadata[0].name
		return r.nested(list, 0)
	}
	return unknown(strings.Join(r.block.Labels, ".") + "." + name)
}

// blocks lists the nested blocks of a type, those of dynamic blocks included,
// with the names bound in them.
func (r *tfResource) blocks(body *hclsyntax.Body, kind string, sv scopeVars) []tfNested {
	var out []tfNested
	for _, b := range body.Blocks {
		switch {
		case b.Type == kind:
			out = append(out, tfNested{b.Body, sv})
		case b.Type == "dynamic" && len(b.Labels) == 1 && b.Labels[0] == kind && b.Body.Attributes["for_each"] != nil:
			iterator := kind
			if a := b.Body.Attributes["iterator"]; a != nil {
				if t, ok := a.Expr.(*hclsyntax.ScopeTraversalExpr); ok {
					iterator = t.Traversal.RootName()
				}
			}
			keys, values := elements(r.module.eval(b.Body.Attributes["for_each"].Expr, sv))
			for i, k := range keys {
				inner := scopeVars{}
				for name, v := range sv {
					inner[name] = v
				}
				each := newMap()
				each.set("key", text{s: k})
				each.set("value", values[i])
				inner[iterator] = each
				for _, c := range b.Body.Blocks {
					if c.Type == "content" {
						out = append(out, tfNested{c.Body, inner})
					}
				}
			}
		}
	}
	return out
}

// nested makes a list of objects of nested blocks, as Terraform shows them.
func (r *tfResource) nested(list []tfNested, depth int) any {
	out := []any{}
	for _, n := range list {
		object := newMap()
		for _, name := range sortedKeys(n.body.Attributes) {
			v, pos := r.in(n, name)
			if t, ok := v.(text); ok {
				t.via = append([]graph.Position{pos}, t.via...)
				v = t
			}
			object.set(name, v)
		}
		for _, b := range n.body.Blocks {
			if _, seen := object.values[b.Type]; !seen && depth < 8 {
				object.set(b.Type, r.nested(r.blocks(n.body, b.Type, n.vars), depth+1))
			}
		}
		out = append(out, object)
	}
	return out
}

// A tfNested is a block within a resource.
type tfNested struct {
	body *hclsyntax.Body
	vars scopeVars
}

func (r *tfResource) in(n tfNested, name string) (any, graph.Position) {
	a := n.body.Attributes[name]
	if a == nil {
		return nil, graph.Position{}
	}
	return r.module.eval(a.Expr, n.vars), tfPosition(r.block.file, a.SrcRange)
}

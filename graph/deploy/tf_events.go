package deploy

import (
	"cmp"

	"github.com/msatopo/msatopo/graph"
)

// An eventRule is a rule of EventBridge: which events of a bus it takes.
type eventRule struct {
	bus     end
	pattern any
	clock   bool // it goes by a schedule alone and takes no events
}

// An eventTarget waits for its rule, which may stand in another module.
type eventTarget struct {
	rule    string
	bus, to end
	at      graph.Position
}

func (m *tfModule) collectEvents(r *tfResource) {
	events := &m.reading.terraform
	bus := channel(r.text("event_bus_name"), "eventbridge")
	if r.kind() == "aws_cloudwatch_event_target" {
		to := channel(r.text("arn"), "")
		to.system = cmp.Or(to.system, to.guess())
		events.targets = append(events.targets, eventTarget{unmark(r.text("rule").s), bus, to, r.block.position()})
		return
	}
	rule := eventRule{bus: bus}
	if pattern, ok := r.value("event_pattern"); ok && pattern != nil {
		rule.pattern = pattern
	} else if v, ok := r.value("schedule_expression"); ok && v != nil {
		rule.clock = true
	}
	if events.rules == nil {
		events.rules = map[string]eventRule{}
	}
	events.rules[r.name().s] = rule
}

// eventTargets binds the buses of a root module to what its rules send to. Of a
// rule that is not in the tree only the bus is known.
func (r *reading) eventTargets() {
	for _, t := range r.terraform.targets {
		rule := r.terraform.rules[t.rule]
		if rule.clock {
			continue
		}
		bus := t.bus
		if bus.name == "" {
			bus = rule.bus
		}
		bus.system, bus.name = "eventbridge", cmp.Or(bus.name, "default")
		for _, key := range detailTypes(rule.pattern) {
			r.bind(bus, t.to, Subscription, key, t.at)
		}
	}
	r.terraform.targets, r.terraform.rules = nil, nil
}

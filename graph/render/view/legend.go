package view

// A LegendItem explains one shape (Node) or one line (Edge) of a picture.
type LegendItem struct {
	Node  Node
	Edge  Style // empty for a shape
	Title string
	Text  string // what the title means; may be empty
}

var shapeTexts = []struct {
	shape       Shape
	title, text string
}{
	{ShapeTopic, "topic", "each subscriber gets a copy"},
	{ShapeQueue, "queue", "one consumer gets it"},
	{ShapeLog, "log", "kept, can be read again"},
	{ShapeExchange, "exchange", "routes to what is bound"},
}

var roleTexts = []struct {
	role        Role
	title, text string
}{
	{RoleGateway, "gateway", "clients come in here"},
	{RoleService, "service", ""},
	{RoleExternal, "external", "called, no code here"},
}

// Legend explains what g uses, and nothing else.
func Legend(g *Graph) []LegendItem {
	roles, shapes, styles := map[Role]bool{}, map[Shape]bool{}, map[Style]bool{}
	for _, n := range g.Nodes {
		roles[n.Role] = true
		shapes[n.Shape] = true
	}
	for _, e := range g.Edges {
		styles[e.Style] = true
	}
	var items []LegendItem
	for _, r := range roleTexts {
		if roles[r.role] {
			items = append(items, LegendItem{Node: Node{Role: r.role}, Title: r.title, Text: r.text})
		}
	}
	for _, s := range shapeTexts {
		if shapes[s.shape] {
			items = append(items, LegendItem{Node: Node{Role: RoleChannel, Shape: s.shape, Family: FamilyOther}, Title: s.title, Text: s.text})
		}
	}
	if styles[Sync] {
		items = append(items, LegendItem{Edge: Sync, Title: "waits for the answer"})
	}
	if styles[Async] || styles[Publish] || styles[Subscribe] || styles[Bound] {
		items = append(items, LegendItem{Edge: Async, Title: "message, nobody waits"})
	}
	return items
}

package view

// A Paint is the colours of a node. Text on Fill has a contrast of at least
// 4.5:1, and Line stands out on white and on a dark page.
type Paint struct {
	Fill, Line, Text string
	Dashed           bool
}

const ink = "#1f2328"

var families = map[Family]Paint{
	FamilyKafka:  {Fill: "#e5dbff", Line: "#7048e8", Text: ink},
	FamilyAWS:    {Fill: "#ffe8cc", Line: "#d9680f", Text: ink},
	FamilyRabbit: {Fill: "#ffdeeb", Line: "#d6336c", Text: ink},
	FamilyNATS:   {Fill: "#d3f9d8", Line: "#2f9e44", Text: ink},
	FamilyRedis:  {Fill: "#ffe3e3", Line: "#e03131", Text: ink},
	FamilyGCP:    {Fill: "#fff3bf", Line: "#b08900", Text: ink},
	FamilyAzure:  {Fill: "#c5f6fa", Line: "#0c8599", Text: ink},
	FamilyMQTT:   {Fill: "#e9fac8", Line: "#66a80f", Text: ink},
	FamilyOther:  {Fill: "#e9ecef", Line: "#6c757d", Text: ink},
}

// PaintOf is the colours of n.
func PaintOf(n Node) Paint {
	switch n.Role {
	case RoleGateway:
		return Paint{Fill: "#1864ab", Line: "#4dabf7", Text: "#ffffff"}
	case RoleExternal:
		return Paint{Fill: "#f1f3f5", Line: "#868e96", Text: ink, Dashed: true}
	case RoleChannel:
		return families[n.Family]
	}
	return Paint{Fill: "#d0ebff", Line: "#1c7ed6", Text: ink}
}

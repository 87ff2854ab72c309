package lostpublish

import "github.com/msatopo/msatopo/analyzers/internal/rule"

// Analyzer is the rule as an analyzer.
var Analyzer = rule.New("lostpublish")

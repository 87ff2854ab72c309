// Package extract reads one package into its flow summary.
//
// # Analyzer extract
//
// extract: summarise how values move through a package
//
// It is the foundation that the rules and the linker stand on: it reports
// nothing and knows no client library. Its result is a *flow.Package.
package extract

// Package deeds is the foundation that the analyzers of the rules stand on.
//
// # Analyzer deeds
//
// deeds: tell what the functions of a package do
//
// It reports nothing. Its result are the functions of the package, ready to be
// judged, and its facts tell the packages that import it what its functions do:
// publish, wait, read, call. Where a package neither imports a library that rows
// are about nor one with such facts, it returns at once.
package deeds

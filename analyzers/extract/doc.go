// Package extract reads one package into its flow summary: FromPass for an analyzer,
// FromSSA for who builds the SSA form himself. It is the foundation that the rules
// and the linker stand on; it reports nothing and knows no client library.
package extract

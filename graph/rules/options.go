package rules

import (
	"strconv"
	"strings"
)

// number gives the option, or what stands in its place when it is not set.
func (o Options) number(name string, otherwise int) int {
	if n, err := strconv.Atoi(strings.TrimSpace(o[name])); err == nil {
		return n
	}
	return otherwise
}

// list gives the words of the option, which commas or spaces separate, or those of
// otherwise when it is not set.
func (o Options) list(name, otherwise string) []string {
	text, ok := o[name]
	if !ok {
		text = otherwise
	}
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\t' })
}

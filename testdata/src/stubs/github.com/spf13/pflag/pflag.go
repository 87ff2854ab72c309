// Package pflag is a stub of the library of this import path.
package pflag

type Flag struct{ Name string }

type FlagSet struct{ _ int }

func NewFlagSet(name string, errorHandling int) *FlagSet { panic("stub") }

func Parse()                                                             { panic("stub") }
func String(name string, value string, usage string) *string             { panic("stub") }
func StringP(name, shorthand string, value string, usage string) *string { panic("stub") }

func (f *FlagSet) Parse(arguments []string) error                                     { panic("stub") }
func (f *FlagSet) Lookup(name string) *Flag                                           { panic("stub") }
func (f *FlagSet) String(name string, value string, usage string) *string             { panic("stub") }
func (f *FlagSet) StringP(name, shorthand string, value string, usage string) *string { panic("stub") }
func (f *FlagSet) StringVar(p *string, name string, value string, usage string)       { panic("stub") }
func (f *FlagSet) StringVarP(p *string, name, short string, value string, usage string) {
	panic("stub")
}
func (f *FlagSet) StringSlice(name string, value []string, usage string) *[]string { panic("stub") }
func (f *FlagSet) GetString(name string) (string, error)                           { panic("stub") }
func (f *FlagSet) GetStringSlice(name string) ([]string, error)                    { panic("stub") }

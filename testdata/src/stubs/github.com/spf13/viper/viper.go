// Package viper is a stub of the library of this import path.
package viper

import "strings"

type DecoderConfigOption func()

type Viper struct{ _ int }

func New() *Viper                                                        { panic("stub") }
func SetDefault(key string, value any)                                   { panic("stub") }
func (v *Viper) SetDefault(key string, value any)                        { panic("stub") }
func BindEnv(input ...string) error                                      { panic("stub") }
func (v *Viper) BindEnv(input ...string) error                           { panic("stub") }
func AutomaticEnv()                                                      { panic("stub") }
func (v *Viper) AutomaticEnv()                                           { panic("stub") }
func SetEnvPrefix(in string)                                             { panic("stub") }
func (v *Viper) SetEnvPrefix(in string)                                  { panic("stub") }
func SetEnvKeyReplacer(r *strings.Replacer)                              { panic("stub") }
func (v *Viper) SetEnvKeyReplacer(r *strings.Replacer)                   { panic("stub") }
func SetConfigFile(in string)                                            { panic("stub") }
func (v *Viper) SetConfigFile(in string)                                 { panic("stub") }
func ReadInConfig() error                                                { panic("stub") }
func (v *Viper) ReadInConfig() error                                     { panic("stub") }
func GetString(key string) string                                        { panic("stub") }
func (v *Viper) GetString(key string) string                             { panic("stub") }
func Unmarshal(rawVal any, opts ...DecoderConfigOption) error            { panic("stub") }
func (v *Viper) Unmarshal(rawVal any, opts ...DecoderConfigOption) error { panic("stub") }

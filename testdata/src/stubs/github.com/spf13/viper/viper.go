// Package viper is a stub of the library of this import path.
package viper

import (
	"strings"

	"github.com/spf13/pflag"
)

type DecoderConfigOption func()

type Viper struct{ _ int }

type Option interface{ apply(v *Viper) }

func New() *Viper                               { panic("stub") }
func NewWithOptions(opts ...Option) *Viper      { panic("stub") }
func EnvKeyReplacer(r *strings.Replacer) Option { panic("stub") }
func GetViper() *Viper                          { panic("stub") }

func SetDefault(key string, value any)                                               { panic("stub") }
func (v *Viper) SetDefault(key string, value any)                                    { panic("stub") }
func Set(key string, value any)                                                      { panic("stub") }
func (v *Viper) Set(key string, value any)                                           { panic("stub") }
func BindEnv(input ...string) error                                                  { panic("stub") }
func (v *Viper) BindEnv(input ...string) error                                       { panic("stub") }
func BindPFlag(key string, flag *pflag.Flag) error                                   { panic("stub") }
func (v *Viper) BindPFlag(key string, flag *pflag.Flag) error                        { panic("stub") }
func BindPFlags(flags *pflag.FlagSet) error                                          { panic("stub") }
func (v *Viper) BindPFlags(flags *pflag.FlagSet) error                               { panic("stub") }
func AutomaticEnv()                                                                  { panic("stub") }
func (v *Viper) AutomaticEnv()                                                       { panic("stub") }
func SetEnvPrefix(in string)                                                         { panic("stub") }
func (v *Viper) SetEnvPrefix(in string)                                              { panic("stub") }
func SetEnvKeyReplacer(r *strings.Replacer)                                          { panic("stub") }
func (v *Viper) SetEnvKeyReplacer(r *strings.Replacer)                               { panic("stub") }
func SetConfigFile(in string)                                                        { panic("stub") }
func (v *Viper) SetConfigFile(in string)                                             { panic("stub") }
func SetConfigName(in string)                                                        { panic("stub") }
func (v *Viper) SetConfigName(in string)                                             { panic("stub") }
func SetConfigType(in string)                                                        { panic("stub") }
func (v *Viper) SetConfigType(in string)                                             { panic("stub") }
func AddConfigPath(in string)                                                        { panic("stub") }
func (v *Viper) AddConfigPath(in string)                                             { panic("stub") }
func ReadInConfig() error                                                            { panic("stub") }
func (v *Viper) ReadInConfig() error                                                 { panic("stub") }
func Sub(key string) *Viper                                                          { panic("stub") }
func (v *Viper) Sub(key string) *Viper                                               { panic("stub") }
func GetString(key string) string                                                    { panic("stub") }
func (v *Viper) GetString(key string) string                                         { panic("stub") }
func GetStringSlice(key string) []string                                             { panic("stub") }
func (v *Viper) GetStringSlice(key string) []string                                  { panic("stub") }
func GetStringMapString(key string) map[string]string                                { panic("stub") }
func (v *Viper) GetStringMapString(key string) map[string]string                     { panic("stub") }
func Unmarshal(rawVal any, opts ...DecoderConfigOption) error                        { panic("stub") }
func (v *Viper) Unmarshal(rawVal any, opts ...DecoderConfigOption) error             { panic("stub") }
func UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error         { panic("stub") }
func (v *Viper) UnmarshalKey(key string, rawVal any, o ...DecoderConfigOption) error { panic("stub") }

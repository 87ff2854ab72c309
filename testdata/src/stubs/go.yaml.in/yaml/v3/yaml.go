// Package yaml is a stub of the library of this import path.
package yaml

import "io"

func Unmarshal(in []byte, out interface{}) (err error) { panic("stub") }

type Decoder struct{ _ int }

func NewDecoder(r io.Reader) *Decoder { panic("stub") }

func (dec *Decoder) Decode(v interface{}) (err error) { panic("stub") }

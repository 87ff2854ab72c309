package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// Encode writes t as indented JSON with a trailing newline. Empty lists are
// written as [] and never as null, and <, > and & are left as they are, so that
// the same topology gives the same bytes and names can be searched for in them.
// A missing version is filled in; t itself is not changed.
func Encode(w io.Writer, t *Topology) error {
	out := *t
	if out.Version == "" {
		out.Version = Version
	}
	fillLists(&out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(&out)
}

// Decode reads one topology. It refuses another version and anything after the
// document; fields it does not know are ignored, because fields may be added
// within a version. Lists that are absent come back empty, not nil.
func Decode(r io.Reader) (*Topology, error) {
	dec := json.NewDecoder(r)
	t := new(Topology)
	if err := dec.Decode(t); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, errors.New("decode topology: the input is empty")
		}
		return nil, fmt.Errorf("decode topology: %w", err)
	}
	switch t.Version {
	case Version:
	case "":
		return nil, errors.New("decode topology: no version: this is not a topology written by msatopo")
	default:
		return nil, fmt.Errorf("decode topology: version %q is not supported, only %q is", t.Version, Version)
	}
	if rest, err := io.ReadAll(io.MultiReader(dec.Buffered(), r)); err != nil {
		return nil, fmt.Errorf("decode topology: %w", err)
	} else if len(bytes.TrimSpace(rest)) > 0 {
		return nil, errors.New("decode topology: there is more after the document")
	}
	fillLists(t)
	return t, nil
}

// fillLists replaces the nil lists of t by empty ones. It goes over the fields
// by reflection so that a list added to the model is not forgotten here.
func fillLists(t *Topology) {
	v := reflect.ValueOf(t).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.IsNil() {
			f.Set(reflect.MakeSlice(f.Type(), 0, 0))
		}
	}
}

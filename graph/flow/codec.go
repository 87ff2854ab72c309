package flow

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// codecVersion changes whenever the encoded form does, so that a cache never
// decodes a summary of another version.
const codecVersion = 6

// Encode gives the canonical bytes of p: equal packages have equal bytes.
func Encode(p *Package) []byte {
	c := &coder{buf: make([]byte, 0, 1<<16)}
	c.packageFields(p)
	return c.buf
}

// Decode is the inverse of Encode.
func Decode(data []byte) (p *Package, err error) {
	defer func() {
		// A truncated or foreign file runs off the end of the buffer; that is an
		// error of the input, not of the program.
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("broken summary: %v", r)
		}
	}()
	c := &coder{buf: data, decoding: true}
	p = new(Package)
	c.packageFields(p)
	if len(c.buf) != 0 {
		return nil, errors.New("broken summary: bytes after the end")
	}
	return p, nil
}

// A coder walks a Package in one fixed order and either appends each field to
// buf or reads it from there. One walk for both directions keeps them in step.
type coder struct {
	buf      []byte
	decoding bool
}

func (c *coder) uint(v uint64) uint64 {
	if !c.decoding {
		c.buf = binary.AppendUvarint(c.buf, v)
		return v
	}
	v, n := binary.Uvarint(c.buf)
	if n <= 0 {
		panic("number cut off")
	}
	c.buf = c.buf[n:]
	return v
}

func number[T ~int32 | ~uint16 | ~uint8](c *coder, v *T) { *v = T(c.uint(uint64(*v))) }

func (c *coder) bool(v *bool) {
	var n uint8
	if *v {
		n = 1
	}
	number(c, &n)
	*v = n != 0
}

func (c *coder) str(s *string) {
	n := int(c.uint(uint64(len(*s))))
	if !c.decoding {
		c.buf = append(c.buf, *s...)
		return
	}
	*s = string(c.buf[:n])
	c.buf = c.buf[n:]
}

// list walks the elements of *s, which it makes when decoding.
func list[T any](c *coder, s *[]T, each func(*T)) {
	n := int(c.uint(uint64(len(*s))))
	if c.decoding && n > 0 {
		if n > len(c.buf) { // every element takes a byte at least
			panic("list longer than the rest")
		}
		*s = make([]T, n)
	}
	for i := range *s {
		each(&(*s)[i])
	}
}

func numbers[T ~int32](c *coder, s *[]T) { list(c, s, func(v *T) { number(c, v) }) }

func (c *coder) pos(p *Pos) {
	number(c, &p.Line)
	if p.Line != 0 {
		number(c, &p.File)
		number(c, &p.Col)
	}
}

func (c *coder) packageFields(p *Package) {
	if v := c.uint(codecVersion); v != codecVersion {
		panic(fmt.Sprintf("version %d, want %d", v, codecVersion))
	}
	c.str(&p.Path)
	c.str(&p.Name)
	c.str(&p.Module)
	list(c, &p.Imports, c.str)
	list(c, &p.Files, func(f *File) { c.str(&f.Name); c.bool(&f.Generated) })
	list(c, &p.Strings, c.str)
	list(c, &p.Types, func(t *Type) {
		number(c, &t.Kind)
		number(c, &t.Under)
		number(c, &t.Name)
		number(c, &t.Key)
		number(c, &t.Elem)
		numbers(c, &t.Args)
	})
	list(c, &p.Decls, c.decl)
	list(c, &p.Globals, func(g *Global) { number(c, &g.Name); number(c, &g.Type); number(c, &g.Doc); c.pos(&g.Pos) })
	list(c, &p.Consts, func(k *Const) {
		number(c, &k.Name)
		number(c, &k.Type)
		number(c, &k.Value)
		number(c, &k.Doc)
		c.pos(&k.Pos)
	})
	list(c, &p.Impls, func(i *Impl) {
		number(c, &i.Type)
		number(c, &i.Iface)
		list(c, &i.Methods, c.method)
		c.pos(&i.Pos)
	})
	list(c, &p.Funcs, c.function)
	list(c, &p.Directives, func(d *Directive) {
		number(c, &d.Text)
		c.pos(&d.Pos)
		number(c, &d.First)
		number(c, &d.Last)
	})
}

func (c *coder) decl(d *TypeDecl) {
	number(c, &d.Name)
	number(c, &d.Underlying)
	c.bool(&d.Interface)
	list(c, &d.Fields, func(f *Field) {
		number(c, &f.Name)
		number(c, &f.Type)
		number(c, &f.Tag)
		c.bool(&f.Embedded)
		number(c, &f.Doc)
		c.pos(&f.Pos)
	})
	list(c, &d.Methods, c.method)
	c.pos(&d.Pos)
	number(c, &d.Doc)
}

func (c *coder) method(m *Method) {
	number(c, &m.Name)
	number(c, &m.Sig)
	number(c, &m.Func)
	numbers(c, &m.Path)
}

func (c *coder) function(f *Func) {
	number(c, &f.Name)
	number(c, &f.Parent)
	number(c, &f.Sig)
	c.pos(&f.Pos)
	number(c, &f.Params)
	number(c, &f.Frees)
	number(c, &f.Refs)
	number(c, &f.Results)
	list(c, &f.Values, c.value)
	list(c, &f.Blocks, func(b *Block) { number(c, &b.Start); numbers(c, &b.Succs); numbers(c, &b.Preds) })
	numbers(c, &f.Names)
}

// value writes which of the optional fields follow as a bit set: most values
// have few of them.
func (c *coder) value(v *Value) {
	const hasType, hasName, hasAux, hasN, hasPos, hasFlags = 1, 2, 4, 8, 16, 32
	var has uint8
	if !c.decoding {
		for _, f := range []struct {
			on  bool
			bit uint8
		}{{v.Type != 0, hasType}, {v.Name != 0, hasName}, {v.Aux != 0, hasAux}, {v.N != 0, hasN}, {v.Pos.Line != 0, hasPos}, {v.Flags != 0, hasFlags}} {
			if f.on {
				has |= f.bit
			}
		}
	}
	number(c, &v.Op)
	number(c, &has)
	if has&hasFlags != 0 {
		number(c, &v.Flags)
	}
	if has&hasType != 0 {
		number(c, &v.Type)
	}
	if has&hasName != 0 {
		number(c, &v.Name)
	}
	if has&hasAux != 0 {
		number(c, &v.Aux)
	}
	if has&hasN != 0 {
		number(c, &v.N)
	}
	if has&hasPos != 0 {
		c.pos(&v.Pos)
	}
	numbers(c, &v.Args)
}

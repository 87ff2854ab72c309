package image

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/fogleman/gg"
	"golang.org/x/image/font"
)

const (
	sharpness = 2          // pixels per point, where the picture is not too large
	mostArea  = 16_000_000 // pixels; four bytes each while drawing
)

// rasterize draws an SVG as PNG. It knows what Graphviz writes and no more:
// polygons, polylines, paths of M and C, ellipses, texts, and one translation.
func rasterize(w io.Writer, svg []byte) error {
	dec := xml.NewDecoder(bytes.NewReader(svg))
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var c *canvas
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("read SVG: %w", err)
		}
		el, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if el.Name.Local == "svg" {
			if c, err = newCanvas(attribute(el, "viewBox")); err != nil {
				return err
			}
			continue
		}
		if c == nil {
			continue
		}
		if err := c.draw(dec, el); err != nil {
			return fmt.Errorf("read SVG: %w", err)
		}
	}
	if c == nil {
		return errors.New("read SVG: no picture in it")
	}
	return png.Encode(w, c.gg.Image())
}

// A canvas is a picture being drawn. Points of the SVG become pixels by scale
// and shift.
type canvas struct {
	gg     *gg.Context
	scale  float64
	dx, dy float64
	faces  map[faceKey]font.Face
}

func newCanvas(viewBox string) (*canvas, error) {
	box := numbers(viewBox)
	if len(box) != 4 || box[2] <= 0 || box[3] <= 0 {
		return nil, fmt.Errorf("read SVG: viewBox %q", viewBox)
	}
	scale := min(sharpness, math.Sqrt(mostArea/(box[2]*box[3])))
	ctx := gg.NewContext(int(math.Ceil(box[2]*scale)), int(math.Ceil(box[3]*scale)))
	ctx.SetHexColor("#ffffff")
	ctx.Clear()
	return &canvas{gg: ctx, scale: scale, dx: -box[0], dy: -box[1], faces: map[faceKey]font.Face{}}, nil
}

func (c *canvas) x(v float64) float64 { return (v + c.dx) * c.scale }
func (c *canvas) y(v float64) float64 { return (v + c.dy) * c.scale }

func (c *canvas) draw(dec *xml.Decoder, el xml.StartElement) error {
	switch el.Name.Local {
	case "g":
		if _, after, ok := strings.Cut(attribute(el, "transform"), "translate("); ok {
			if n := numbers(strings.TrimSuffix(after, ")")); len(n) == 2 {
				c.dx, c.dy = c.dx+n[0], c.dy+n[1]
			}
		}
	case "polygon", "polyline":
		var l line
		for n := numbers(attribute(el, "points")); len(n) >= 2; n = n[2:] {
			l.add(c.x(n[0]), c.y(n[1]))
		}
		if el.Name.Local == "polygon" && len(l) > 0 && l[0] != l[len(l)-1] {
			l = append(l, l[0])
		}
		c.trace(l)
		c.paint(el, l)
	case "path":
		l := c.path(attribute(el, "d"))
		c.trace(l)
		c.paint(el, l)
	case "ellipse":
		c.gg.DrawEllipse(c.x(number(el, "cx")), c.y(number(el, "cy")), number(el, "rx")*c.scale, number(el, "ry")*c.scale)
		c.paint(el, nil)
	case "text":
		var text string
		if err := dec.DecodeElement(&text, &el); err != nil {
			return err
		}
		c.text(el, text)
	}
	return nil
}

// path follows "Mx,yCx,y x,y x,y ...".
func (c *canvas) path(d string) line {
	var l line
	start, curves, _ := strings.Cut(strings.TrimPrefix(d, "M"), "C")
	for n := numbers(start); len(n) >= 2; n = n[2:] {
		l.add(c.x(n[0]), c.y(n[1]))
	}
	for n := numbers(curves); len(n) >= 6; n = n[6:] {
		l.curve(point{c.x(n[0]), c.y(n[1])}, point{c.x(n[2]), c.y(n[3])}, point{c.x(n[4]), c.y(n[5])})
	}
	return l
}

// trace makes l a part of the current path.
func (c *canvas) trace(l line) {
	for i, p := range l {
		if i == 0 {
			c.gg.MoveTo(p.x, p.y)
			continue
		}
		c.gg.LineTo(p.x, p.y)
	}
}

// paint fills and strokes the current path as el says; l is that path where it
// may be dashed.
func (c *canvas) paint(el xml.StartElement, l line) {
	if fill := color(attribute(el, "fill")); fill != "" {
		c.gg.SetHexColor(fill)
		c.gg.FillPreserve()
	}
	if stroke := color(attribute(el, "stroke")); stroke != "" {
		width := number(el, "stroke-width")
		if width == 0 {
			width = 1
		}
		if dash := numbers(attribute(el, "stroke-dasharray")); len(dash) == 2 && l != nil {
			c.gg.ClearPath()
			for _, piece := range l.dashes(dash[0]*c.scale, dash[1]*c.scale) {
				c.trace(piece)
			}
		}
		c.gg.SetLineWidth(width * c.scale)
		c.gg.SetHexColor(stroke)
		c.gg.StrokePreserve()
	}
	c.gg.ClearPath()
}

// color is a colour of the SVG as #rrggbb, or empty where nothing is painted.
func color(s string) string {
	switch {
	case strings.HasPrefix(s, "#"):
		return s
	case s == "white":
		return "#ffffff"
	case s == "black":
		return "#000000"
	}
	return ""
}

func attribute(el xml.StartElement, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(el xml.StartElement, name string) float64 {
	n, _ := strconv.ParseFloat(attribute(el, name), 64)
	return n
}

func numbers(s string) []float64 {
	var list []float64
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' }) {
		if n, err := strconv.ParseFloat(f, 64); err == nil {
			list = append(list, n)
		}
	}
	return list
}

package image

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/flopp/go-findfont"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// narrowing makes the Go fonts as wide as the Helvetica that Graphviz measures.
const narrowing = 0.93

// text draws one line. What the font in this binary has is drawn with it, so
// that the picture does not depend on the machine. Other scripts come from the
// fonts of the machine; a character that none has is written as its number.
func (c *canvas) text(el xml.StartElement, s string) {
	size := number(el, "font-size")
	if size == 0 {
		size = 14
	}
	fill := color(attribute(el, "fill"))
	if fill == "" {
		fill = "#000000"
	}
	c.gg.SetHexColor(fill)
	runs := c.split(s, attribute(el, "font-weight") == "bold", size*c.scale*narrowing)
	width := 0.0
	for _, r := range runs {
		width += float64(font.MeasureString(r.face, r.text)) / 64
	}
	x, y := c.x(number(el, "x")), c.y(number(el, "y"))
	switch attribute(el, "text-anchor") {
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	}
	for _, r := range runs {
		c.gg.SetFontFace(r.face)
		c.gg.DrawString(r.text, x, y)
		x += float64(font.MeasureString(r.face, r.text)) / 64
	}
}

// A run is a piece of text that one font can show.
type run struct {
	text string
	face font.Face
}

var (
	regular = sync.OnceValue(func() *sfnt.Font { return mustParse(goregular.TTF) })
	bold    = sync.OnceValue(func() *sfnt.Font { return mustParse(gobold.TTF) })
)

func mustParse(ttf []byte) *sfnt.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic(err) // the font is part of the binary
	}
	return f
}

func (c *canvas) split(s string, heavy bool, size float64) []run {
	main := regular()
	if heavy {
		main = bold()
	}
	var runs []run
	var last *sfnt.Font
	for _, r := range s {
		f, text := main, string(r)
		if !has(main, r) {
			switch other := fallback(r); {
			case joiner(r):
				continue
			case other != nil:
				f = other
			default:
				text = fmt.Sprintf("U+%04X", r)
			}
		}
		if len(runs) == 0 || f != last {
			runs, last = append(runs, run{face: c.face(f, size)}), f
		}
		runs[len(runs)-1].text += text
	}
	return runs
}

// joiner tells the characters that only change how others look.
func joiner(r rune) bool { return r == 0x200d || r >= 0xfe00 && r <= 0xfe0f }

func has(f *sfnt.Font, r rune) bool {
	var b sfnt.Buffer
	i, err := f.GlyphIndex(&b, r)
	return err == nil && i != 0
}

type faceKey struct {
	font *sfnt.Font
	size float64
}

// face is f at a size in pixels. A face keeps a buffer and must not be shared
// between goroutines, so each canvas has its own.
func (c *canvas) face(f *sfnt.Font, size float64) font.Face {
	key := faceKey{f, size}
	if face, ok := c.faces[key]; ok {
		return face
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72})
	if err != nil {
		panic(err) // only a nil font does this
	}
	c.faces[key] = face
	return face
}

// wide are parts of the file names of fonts that show what the Go fonts do not,
// the preferred first: Latin relatives, Chinese, Japanese and Korean, symbols.
var wide = []string{
	"dejavusans.", "notosanscjk-regular", "notosanskr", "notosansjp", "notosanssc", "nanumgothic.",
	"applesdgothicneo", "malgun.", "msyh.", "wqy", "droidsansfallback", "arialunicode", "arial unicode",
	"notoemoji", "symbola", "seguisym", "seguiemj",
}

var wideFonts = sync.OnceValue(func() []*sfnt.Font {
	files := findfont.List()
	var list []*sfnt.Font
	for _, part := range wide {
		for _, file := range files {
			if strings.Contains(strings.ToLower(filepath.Base(file)), part) {
				if f := load(file); f != nil {
					list = append(list, f)
					break
				}
			}
		}
	}
	return list
})

// load reads a font file, the first font where it holds several.
func load(file string) *sfnt.Font {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	fonts, err := opentype.ParseCollection(data)
	if err != nil || fonts.NumFonts() == 0 {
		return nil
	}
	f, err := fonts.Font(0)
	if err != nil {
		return nil
	}
	return f
}

// fallback is a font of the machine that has r, or nil.
func fallback(r rune) *sfnt.Font {
	for _, f := range wideFonts() {
		if has(f, r) {
			return f
		}
	}
	return nil
}

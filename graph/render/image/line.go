package image

import "math"

// A line is a path in pixels, its curves cut into short straight pieces.
type line []point

type point struct{ x, y float64 }

// add appends a point unless it lies where the line ends already: pieces without
// a length make the strokes around them disappear.
func (l *line) add(x, y float64) {
	if n := len(*l); n > 0 && math.Hypot(x-(*l)[n-1].x, y-(*l)[n-1].y) < 0.25 {
		return
	}
	*l = append(*l, point{x, y})
}

// curve appends a cubic Bézier curve from where the line ends.
func (l *line) curve(b, c, d point) {
	if len(*l) == 0 {
		l.add(b.x, b.y)
	}
	a := (*l)[len(*l)-1]
	length := math.Hypot(b.x-a.x, b.y-a.y) + math.Hypot(c.x-b.x, c.y-b.y) + math.Hypot(d.x-c.x, d.y-c.y)
	steps := max(4, int(length/4))
	for i := 1; i <= steps; i++ {
		t := float64(i) / float64(steps)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		l.add(k0*a.x+k1*b.x+k2*c.x+k3*d.x, k0*a.y+k1*b.y+k2*c.y+k3*d.y)
	}
}

// dashes cuts the line into drawn pieces of length on, with gaps of length off.
func (l line) dashes(on, off float64) []line {
	if len(l) < 2 || on <= 0 || off <= 0 {
		return []line{l}
	}
	var out []line
	piece, drawing, left := line{l[0]}, true, on
	for i := 1; i < len(l); i++ {
		p, q := l[i-1], l[i]
		for {
			d := math.Hypot(q.x-p.x, q.y-p.y)
			if d < left {
				left -= d
				piece = append(piece, q)
				break
			}
			t := left / d
			p = point{p.x + (q.x-p.x)*t, p.y + (q.y-p.y)*t}
			piece = append(piece, p)
			if drawing {
				out = append(out, piece)
			}
			piece, drawing = line{p}, !drawing
			if left = off; drawing {
				left = on
			}
		}
	}
	if drawing && len(piece) > 1 && left < on {
		out = append(out, piece)
	}
	return out
}

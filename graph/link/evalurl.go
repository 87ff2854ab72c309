package link

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// trimEmpty leaves out empty pieces, but not all of the text.
func trimEmpty(t text) text {
	if out := trimEmptyParts(t); out != nil {
		return out
	}
	return lit("")
}

// pathJoin joins with single slashes and keeps what follows a scheme.
func pathJoin(a []text) text {
	out := a[0]
	for _, t := range a[1:] {
		out = joinPath(out, t)
	}
	if s, ok := out.literal(); ok && !strings.Contains(s, "://") {
		return lit(path.Clean(s))
	}
	return out
}

func joinPath(a, b text) text {
	a, b = trimEmpty(a), trimEmpty(b)
	if n := len(a); n > 0 && a[n-1].kind == partLit {
		a = append(a[:n-1:n-1], part{kind: partLit, lit: strings.TrimRight(a[n-1].lit, "/")})
	}
	if len(b) > 0 && b[0].kind == partLit {
		b = append(text{{kind: partLit, lit: strings.TrimLeft(b[0].lit, "/")}}, b[1:]...)
	}
	return join(a, lit("/"), b)
}

// resolveReference is the URL a[0] with the first of the references a[1:] that is
// known: a path from the root stands in place of its own.
func resolveReference(a []text) text {
	var ref text
	for _, t := range a[1:] {
		if t = trimEmpty(t); len(t) == 0 || t[0].unset {
			continue
		}
		if ref == nil || len(ref) == 1 && ref[0].kind == partHole {
			ref = t
		}
	}
	base, known1 := a[0].literal()
	// Who writes ./x sees to it that the base ends with a slash; whether that was done
	// before a text was read is not always known.
	if s, known2 := ref.literal(); known1 && known2 && !strings.HasPrefix(s, "./") {
		if u, err := url.Parse(base); err == nil {
			if to, err := u.Parse(s); err == nil {
				return lit(to.String())
			}
		}
	}
	switch {
	case len(ref) == 0:
		return a[0]
	case ref[0].kind == partLit && strings.Contains(ref[0].lit, "://"):
		return ref
	case ref[0].kind == partLit && strings.HasPrefix(ref[0].lit, "/"):
		return join(withoutPath(a[0]), ref)
	}
	if ref[0].kind == partLit {
		ref = join(lit(strings.TrimPrefix(ref[0].lit, "./")), ref[1:])
	}
	return joinPath(a[0], ref)
}

// urlText is a URL that was parsed from a text, with the fields that were set
// later in place of its own; or put together from its fields.
func urlText(a []text) text {
	set := func(i int) bool {
		return i < len(a) && len(trimEmptyParts(a[i])) > 0 && !a[i][0].unset
	}
	base := a[0]
	if len(base) > 0 && base[0].unset {
		base = nil
	}
	if set(2) {
		scheme := lit("http")
		if set(1) {
			scheme = a[1]
		}
		base = join(scheme, lit("://"), a[2], pathOf(base))
	}
	switch {
	case !set(3):
		return base
	case len(base) > 0 && a[3][0].sameSource(base[0]): // its own path, which is not known, with more
		return reference(base[:1], a[3][1:])
	}
	return reference(withoutPath(base), a[3])
}

// sameSource reports whether both parts are of one setting, or of one value that is
// known only at run time.
func (p part) sameSource(q part) bool {
	return p.kind != partLit && p.kind == q.kind && p.at == q.at && p.env == q.env && p.flag == q.flag && p.system == q.system && slices.Equal(p.key, q.key)
}

// pathOf is what follows the host of a URL, up to the query.
func pathOf(u text) text {
	_, p := cutPath(u)
	for i := range p {
		if before, _, query := strings.Cut(p[i].lit, "?"); query && p[i].kind == partLit {
			return join(p[:i], lit(before))
		}
	}
	return trimEmptyParts(p)
}

// withoutPath is a URL up to its host, as far as it is known.
func withoutPath(u text) text {
	origin, _ := cutPath(u)
	return origin
}

// cutPath cuts a URL behind its host. Of a setting that is done when its value is
// known; what is known only at run time may be a part of both.
func cutPath(u text) (origin, path text) {
	if len(u) == 0 {
		return nil, nil
	}
	switch u[0].kind {
	case partConfig:
		origin = text{u[0].then(func(s string) string { return s[:hostEnd(s)] })}
		return origin, join(text{u[0].then(func(s string) string { return s[hostEnd(s):] })}, u[1:])
	case partHole:
		return u[:1], u
	}
	if !strings.Contains(u[0].lit, "://") {
		if strings.HasPrefix(u[0].lit, "/") {
			return nil, u
		}
		return u, nil
	}
	from := hostEnd(u[0].lit)
	for i, p := range u {
		if p.kind != partLit {
			from = 0
			continue
		}
		if i > 0 {
			from = strings.IndexAny(p.lit+"/", "/?")
		}
		if from < len(p.lit) {
			return join(u[:i], lit(p.lit[:from])), join(lit(p.lit[from:]), u[i+1:])
		}
	}
	return u, nil
}

// hostEnd is where the host of a URL ends.
func hostEnd(s string) int {
	_, rest, ok := strings.Cut(s, "://")
	if !ok && strings.HasPrefix(s, "/") {
		return 0
	}
	if !ok {
		rest = s
	}
	return len(s) - len(rest) + strings.IndexAny(rest+"/", "/?")
}

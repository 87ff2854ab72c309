package link

import (
	"net/url"
	"path"
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
	if set(3) {
		base = reference(withoutPath(base), a[3])
	}
	return base
}

// pathOf is what follows the host of a URL.
func pathOf(u text) text {
	if s, ok := u.literal(); ok {
		if p, err := url.Parse(s); err == nil {
			return lit(p.Path)
		}
	}
	return nil
}

// withoutPath is a URL up to its host, as far as it is known.
func withoutPath(u text) text {
	if len(u) == 0 || u[0].kind != partLit {
		return u[:min(len(u), 1)]
	}
	scheme, rest, ok := strings.Cut(u[0].lit, "://")
	if !ok {
		return u
	}
	if host, _, ok := strings.Cut(rest, "/"); ok {
		return lit(scheme + "://" + host)
	}
	for i, p := range u[1:] {
		if p.kind == partLit && strings.HasPrefix(p.lit, "/") {
			return u[:i+1]
		}
	}
	return u
}

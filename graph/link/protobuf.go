package link

import (
	"bytes"
	"compress/gzip"
	"io"
	"strconv"
	"strings"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/descriptorpb"

	"github.com/msatopo/msatopo/graph/flow"
)

// maxDescriptor is how large a descriptor may be that was compressed.
const maxDescriptor = 16 << 20

// A protoMessage is what a protobuf descriptor says of the message that a type is
// generated from.
type protoMessage struct {
	full string // with its package and the messages around it
	pkg  string
}

// protoName is the name of the protobuf message that a is: the full one, with T its
// own, with file that of its package. It stands in the descriptor that the generated
// code of the package holds; a name that only looks like the type's is no answer.
func (r *resolver) protoName(a answer, form string) []answer {
	if as := r.reflected(a); len(as) > 0 {
		var out []answer
		for _, m := range as {
			out = append(out, r.protoName(m, form)...)
		}
		return out
	}
	typ := r.knownType(a)
	m, typ, path := r.messageOf(typ)
	switch {
	case m.full != "":
		a.ev = r.typeEvidence(a, typ)
		return r.says(a, m.in(form))
	case path != nil: // the message is in a field
		a.dyn = r.knownType(a)
		var out []answer
		for _, inner := range r.along(a, path) {
			out = append(out, r.protoName(inner, form)...)
		}
		return out
	case typ == "" || a.dyn == "" && a.kind != isObject: // an interface, for all that is known
		return nil
	}
	return one(value{kind: isUnknown, at: a.at, fr: a.fr, name: notDescribed(typ)}, a.binds, a.ev)
}

func notDescribed(typ string) string {
	return "the protobuf name of " + short(typ) + " is in a descriptor that was not read"
}

// messageOf is the protobuf message that typ is generated from, or the one that it
// embeds, with the type of that. Where it embeds an interface, path leads there.
func (r *resolver) messageOf(typ string) (m protoMessage, of string, path []string) {
	typ = typeName(typ, "full")
	for _, name := range []string{"ProtoReflect", "ProtoMessage"} {
		full, way, ok := r.prog.method(typ, name, "")
		if !ok {
			continue
		}
		of, _, _ := strings.Cut(strings.TrimLeft(full, "(*"), ")")
		if d := r.prog.decls[of]; of != typ && (d == nil || d.Interface) && len(way) > 0 {
			path = way
			continue
		}
		if k := r.prog.byPkg[of[:strings.LastIndexByte(of, '.')]]; k != nil {
			m = k.messages()[of]
		}
		return m, of, nil
	}
	return protoMessage{}, typ, path
}

// reflected is the message that a is about, where a row says so of what a library
// gives: its descriptor, say.
func (r *resolver) reflected(a answer) []answer {
	if a.kind != isExt || a.path != nil {
		return nil
	}
	for _, row := range r.rows.Rows(a.name) {
		if paths := row.Results["proto"]; len(paths) > 0 {
			return r.first(paths, a.at, a.fr, a.binds, a.ev)
		}
	}
	return nil
}

func (m protoMessage) in(form string) string {
	switch form {
	case "T":
		return m.full[strings.LastIndexByte(m.full, '.')+1:]
	case "file":
		return m.pkg
	}
	return m.full
}

// messagesOf lists the protobuf messages of the descriptors that the code of a
// package holds, by the type that is generated for each.
func messagesOf(k *pkg) map[string]protoMessage {
	out := map[string]protoMessage{}
	unclear := map[string]bool{}
	for _, data := range descriptors(k) {
		var file descriptorpb.FileDescriptorProto
		if proto.Unmarshal(data, &file) != nil || !strings.HasSuffix(file.GetName(), ".proto") {
			continue
		}
		eachMessage(file.GetMessageType(), "", func(name string) {
			m := protoMessage{full: name, pkg: file.GetPackage()}
			if m.pkg != "" {
				m.full = m.pkg + "." + name
			}
			typ := k.Path + "." + generatedName(name)
			if old, is := out[typ]; is && old != m {
				unclear[typ] = true
			}
			out[typ] = m
		})
	}
	for typ := range unclear {
		delete(out, typ)
	}
	return out
}

// eachMessage visits messages and those inside them, by their names in the package.
func eachMessage(ms []*descriptorpb.DescriptorProto, outer string, visit func(name string)) {
	for _, m := range ms {
		visit(outer + m.GetName())
		eachMessage(m.GetNestedType(), outer+m.GetName()+".", visit)
	}
}

// descriptors lists what may be a serialised descriptor among the constants and the
// initial values of variables of a package. Generators write it as a string, as
// bytes, or compressed.
func descriptors(k *pkg) [][]byte {
	var out [][]byte
	add := func(data []byte) {
		if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				return
			}
			if data, err = io.ReadAll(io.LimitReader(z, maxDescriptor)); err != nil {
				return
			}
		}
		if len(data) > 0 && data[0] == '\n' { // its first field: the name of the file
			out = append(out, data)
		}
	}
	for _, c := range k.Consts {
		add([]byte(k.Str(c.Value)))
	}
	for i := range k.Funcs {
		if f := (&fn{pkg: k, f: &k.Funcs[i]}); k.Str(f.f.Name) == k.Path+".init" {
			for _, data := range byteLists(f) {
				add(data)
			}
		}
	}
	return out
}

// byteLists gives the bytes of the arrays that f fills with constants.
func byteLists(f *fn) [][]byte {
	var out [][]byte
	lists := map[flow.ValueID]int{} // variable: which of out
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		v := f.val(i)
		if v.Op == flow.OpAlloc {
			array := f.pkg.elem(v.Type)
			if f.pkg.Types[array].Kind == flow.Array && isByte(f.pkg, f.pkg.elem(array)) {
				lists[i] = len(out)
				out = append(out, make([]byte, f.pkg.arrayLength(array)))
			}
			continue
		}
		if v.Op != flow.OpStore || f.val(v.Args[0]).Op != flow.OpIndexAddr || f.val(v.Args[1]).Op != flow.OpConst {
			continue
		}
		to := f.val(v.Args[0])
		list, is := lists[to.Args[0]]
		n, err1 := strconv.Atoi(f.str(f.val(to.Args[1]).Name))
		b, err2 := strconv.ParseUint(f.str(f.val(v.Args[1]).Name), 10, 8)
		if is && err1 == nil && err2 == nil && n < len(out[list]) {
			out[list][n] = byte(b)
		}
	}
	return out
}

// generatedName is the name of the Go type for a message: parts of words that an
// underscore separates become words, and messages inside others follow an
// underscore.
func generatedName(name string) string {
	lower := func(i int) bool { return i < len(name) && name[i] >= 'a' && name[i] <= 'z' }
	letter := func(i int) bool { return i >= 0 && (lower(i) || name[i] >= 'A' && name[i] <= 'Z') }
	var out []byte
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c == '.' && lower(i+1), c == '_' && i > 0 && name[i-1] != '.' && lower(i+1):
		case c == '.':
			out = append(out, '_')
		case c == '_' && (i == 0 || name[i-1] == '.'):
			out = append(out, 'X')
		case lower(i) && !letter(i-1):
			out = append(out, c-'a'+'A')
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

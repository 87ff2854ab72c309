package payload

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Example is a message that follows the schema, as indented JSON without a newline
// at its end; "" when nothing is known of its fields.
func Example(s Schema) string {
	if s.part == nil {
		return ""
	}
	var b strings.Builder
	writeExample(&b, s, "", "", nil)
	if text := b.String(); text != "null" {
		return text
	}
	return ""
}

func writeExample(b *strings.Builder, s Schema, field, indent string, within []string) {
	s, name := s.resolve()
	if enum := s.enum(); len(enum) > 0 {
		b.WriteString(enum[0])
		return
	}
	if len(within) > maxDepth || name != "" && slices.Contains(within, name) {
		b.WriteString("null")
		return
	}
	within = append(slices.Clone(within), name)
	deeper := indent + "  "
	switch s.text("type") {
	case "object":
		names := s.properties()
		if of := s.sub("additionalProperties"); of.part != nil {
			b.WriteString("{\n" + deeper + `"key": `)
			writeExample(b, of, field, deeper, within)
			b.WriteString("\n" + indent + "}")
			return
		}
		if len(names) == 0 {
			b.WriteString("{}")
			return
		}
		b.WriteString("{")
		for i, name := range names {
			if i > 0 {
				b.WriteString(",")
			}
			b.WriteString("\n" + deeper + quote(name) + ": ")
			writeExample(b, s.property(name), name, deeper, within)
		}
		b.WriteString("\n" + indent + "}")
	case "array":
		b.WriteString("[")
		writeExample(b, s.sub("items"), strings.TrimSuffix(field, "s"), indent, within)
		b.WriteString("]")
	case "string":
		b.WriteString(quote(exampleText(s, field)))
	case "integer":
		b.WriteString("1")
	case "number":
		b.WriteString("1.5")
	case "boolean":
		b.WriteString("true")
	default:
		b.WriteString("null")
	}
}

// exampleText is a text for a field, by its format and, where there is none, by
// what its name ends in.
func exampleText(s Schema, field string) string {
	switch {
	case s.text("format") == "date-time":
		return "2026-01-31T09:30:00Z"
	case s.text("contentEncoding") == "base64":
		return "aGVsbG8="
	}
	plain := strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(field))
	switch {
	case plain == "id" || plain == "uuid":
		return "1"
	case strings.HasSuffix(field, "ID") || strings.HasSuffix(field, "Id") || strings.HasSuffix(field, "_id"):
		return strings.ToLower(strings.TrimRight(field[:len(field)-2], "_-")) + "-1"
	case strings.HasSuffix(plain, "email"):
		return "name@example.com"
	case strings.HasSuffix(plain, "url") || strings.HasSuffix(plain, "uri"):
		return "https://example.com/"
	}
	return "string"
}

// quote writes a text as JSON, with <, > and & as they are.
func quote(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err) // a string
	}
	return strings.TrimSuffix(b.String(), "\n")
}

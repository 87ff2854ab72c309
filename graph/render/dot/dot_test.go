package dot

import "testing"

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		`a`:         `"a"`,
		`say "hi"`:  `"say \"hi\""`,
		`back\`:     `"back\\"`,
		`\N`:        `"\\N"`,
		`&lt;`:      `"&amp;lt;"`,
		"line\nend": `"line↵end"`,
	} {
		if got := Quote(in); got != want {
			t.Errorf("Quote(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestMarkup(t *testing.T) {
	for in, want := range map[string]string{
		`<b>"x"</b>`: `&lt;b&gt;&quot;x&quot;&lt;/b&gt;`,
		`\G &amp;`:   `\\G &amp;amp;`,
	} {
		if got := Markup(in); got != want {
			t.Errorf("Markup(%q) = %s, want %s", in, got, want)
		}
	}
}

#pragma once

// What templates render to, by subject. Data is JSON; the map kData where a row names none.
namespace rows {

struct Row
{
    const char *text;
    const char *output;
    const char *data = nullptr;
};

inline constexpr char kData[]
    = R"({"name":"node-1","n":3,"f":1.5,"big":1000000,"yes":true,"no":false,"nil":null,
  "list":["a","b","c"],"nums":[3,1,2],"empty":[],"none":{},"map":{"b":2,"a":1,"c":3},"text":"xyz","void":"",
  "deep":{"er":{"est":"core"}},"nodes":[{"id":"x","ip":"10.0.0.1"},{"id":"y","ip":"10.0.0.2"}],
  "html":"<a href='x'>&\"","uni":"日本語","lines":"one\ntwo","mixed":[1,"a",null,2.5,true]})";

inline constexpr Row kFields[] {
    {"plain text", "plain text"},
    {"", ""},
    {"{{.name}}", "node-1"},
    {"{{.deep.er.est}}", "core"},
    {"{{(.deep).er.est}}", "core"},
    {"{{(index .nodes 1).ip}}", "10.0.0.2"},
    {"{{$.name}}", "node-1"},
    {"{{with .deep}}{{.er.est}}{{$.name}}{{end}}", "corenode-1"},
    {"{{.}}", "7", "7"},
    {"{{.}}", "[1 2]", "[1,2]"},
    {"{{.nil}}", "<no value>"},
    {"{{index . \"gone\"}}", "<no value>"},
    {"{{.mixed}}", "[1 a <nil> 2.5 true]"},
    {"{{.map}}", "map[a:1 b:2 c:3]"},
    {"{{.f}} {{.big}} {{.yes}}", "1.5 1000000 true"},
    {"{{.größe}}", "3", R"({"größe":3})"},
};

inline constexpr Row kControl[] {
    {"{{if .yes}}Y{{end}}", "Y"},
    {"{{if .no}}Y{{end}}", ""},
    {"{{if .no}}Y{{else}}N{{end}}", "N"},
    {"{{if .no}}1{{else if .nil}}2{{else if .name}}3{{else}}4{{end}}", "3"},
    {"{{if .empty}}Y{{else}}N{{end}}{{if .none}}Y{{else}}N{{end}}{{if .void}}Y{{else}}N{{end}}", "NNN"},
    {"{{if 0}}Y{{else}}N{{end}}{{if 0.0}}Y{{else}}N{{end}}{{if 0i}}Y{{else}}N{{end}}", "NNN"},
    {"{{with .name}}<{{.}}>{{end}}", "<node-1>"},
    {"{{with .void}}<{{.}}>{{else}}none of {{.name}}{{end}}", "none of node-1"},
    {"{{with $x := .n}}{{$x}}{{end}}", "3"},
    {"{{range .list}}<{{.}}>{{end}}", "<a><b><c>"},
    {"{{range $e := .list}}{{$e}}{{end}}", "abc"},
    {"{{range $i, $e := .list}}{{$i}}{{$e}}{{end}}", "0a1b2c"},
    {"{{range $k, $v := .map}}{{$k}}={{$v}};{{end}}", "a=1;b=2;c=3;"},
    {"{{range .empty}}x{{else}}nothing{{end}}", "nothing"},
    {"{{range .nil}}x{{else}}nothing{{end}}", "nothing"},
    {"{{range .list}}{{if eq . \"b\"}}{{break}}{{end}}{{.}}{{end}}", "a"},
    {"{{range .list}}{{if eq . \"b\"}}{{continue}}{{end}}{{.}}{{end}}", "ac"},
    {"{{range .list}}{{range $.nums}}{{break}}{{end}}{{.}}{{end}}", "abc"},
    {"{{range .list}}{{range $.empty}}{{else}}{{break}}{{end}}{{.}}{{end}}", "abc"},
    {"{{range .list}}{{range $.empty}}{{else}}{{continue}}{{end}}{{.}}{{end}}", ""},
    {"{{range .nodes}}{{.id}}={{.ip}} {{$.name}} {{end}}", "x=10.0.0.1 node-1 y=10.0.0.2 node-1 "},
    {"{{range .mixed}}{{.}},{{end}}", "1,a,<no value>,2.5,true,"},
};

inline constexpr Row kVariables[] {
    {"{{$x := 1}}{{$x}}", "1"},
    {"{{$x := 1}}{{$x = 2}}{{$x}}", "2"},
    {"{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}", "2"},
    {"{{$x := 1}}{{if true}}{{$x := 2}}{{$x}}{{end}}{{$x}}", "21"},
    {"{{$x := .deep}}{{$x.er.est}}", "core"},
    {"{{$last := \"\"}}{{range .list}}{{$last = .}}{{end}}{{$last}}", "c"},
    {"{{$x := 0}}{{$y := 0}}{{range $x = .list}}{{end}}{{$x}}{{$y}}", "c0"},
    {"{{$i := 9}}{{$e := 9}}{{range $i, $e = .list}}{{end}}{{$i}}{{$e}}", "2c"},
    {"{{($x := 5) | printf \"%d\"}}{{$x}}", "55"},
    {"{{$ := 4}}{{$}}", "4"},
};

inline constexpr Row kTrimming[] {
    {"a \n{{- 3}} b", "a3 b"},
    {"a {{3 -}} \t\r\n b", "a 3b"},
    {"a {{- 3 -}} b", "a3b"},
    {"{{3}} - {{-3}}", "3 - -3"},
    {"a {{/* x */}} b", "a  b"},
    {"a {{- /* x */ -}} b", "ab"},
    {"a\n{{- if true}}\n  b\n{{- end}}\n", "a\n  b\n"},
    {"{{ \"}}\" }}", "}}"},
    {"{{\n.name\n}}", "node-1"},
};

inline constexpr Row kTemplates[] {
    {"{{define \"u\"}}<{{.}}>{{end}}{{template \"u\" .name}}{{template \"u\"}}", "<node-1><<no value>>"},
    {"{{template `u` 3}}{{define `u`}}{{.}}{{end}}", "3"},
    {"{{block \"b\" .n}}[{{.}}]{{end}}", "[3]"},
    {"{{define \"r\"}}{{if .next}}{{.v}}{{template \"r\" .next}}{{else}}.{{end}}{{end}}{{template \"r\" .}}",
        "12.", R"({"v":1,"next":{"v":2,"next":{"next":null}}})"},
    {"{{$x := 1}}{{define \"u\"}}{{$}}{{end}}{{template \"u\" 2}}{{$x}}", "21"},
};

inline constexpr Row kConstants[] {
    {"{{1}} {{-2}} {{+3}} {{0x1F}} {{0b101}} {{0o17}} {{017}} {{1_000}}", "1 -2 3 31 5 15 15 1000"},
    {"{{1.5}} {{1e3}} {{1e6}} {{.5}} {{1.}} {{0x1p4}} {{1e-7}}", "1.5 1000 1e+06 0.5 1 16 1e-07"},
    {"{{'a'}} {{'\\n'}} {{'世'}} {{'\\x41'}}", "97 10 19990 65"},
    {"{{1i}} {{1+2i}} {{1.5-2e1i}}", "(0+1i) (1+2i) (1.5-20i)"},
    {"{{true}} {{false}}", "true false"},
    {R"({{"a\tb\"\u00e9\x41\101"}})", "a\tb\"éAA"},
    {"{{`a\\n\"`}}", "a\\n\""},
    {"{{printf \"%T %T %T %T %T\" 1 1.0 1i 'a' \"s\"}}", "int float64 complex128 int string"},
    {"{{-9223372036854775808}} {{9223372036854775807}}", "-9223372036854775808 9223372036854775807"},
};

inline constexpr Row kFunctions[] {
    {"{{and true 0 1}} {{and 1 2}} {{or 0 \"\" 3}} {{or 0 false}}", "0 2 3 false"},
    {"{{or .name (index .empty 9)}}", "node-1"},
    {"{{and .no (index .empty 9)}}", "false"},
    {"{{not 1}} {{not \"\"}} {{1 | not}}", "false true false"},
    {"{{or .nil \"x\"}} {{.void | or \"y\"}}", "x y"},
    {"{{len .list}}{{len .map}}{{len .uni}}", "339"},
    {"{{index .list 1}} {{index .map \"b\"}} {{index .nodes 0 \"ip\"}} {{index .text 0}}",
        "b 2 10.0.0.1 120"},
    {"{{if index .map \"zz\"}}Y{{else}}N{{end}}", "N"},
    {"{{slice .text 1}} {{slice .text 1 2}} {{slice .list 1 2}} {{slice .list}} {{slice .nums 0 1 2}}",
        "yz y [b] [a b c] [3]"},
    {"{{eq 1 1}} {{eq \"a\" \"b\"}} {{eq 3 1 2 3}} {{eq .nil nil}} {{eq .nil 1}}",
        "true false true true false"},
    {"{{ne 1 2}} {{lt 1 2}} {{le 2 2}} {{gt \"b\" \"a\"}} {{ge 1.5 2.5}}", "true true true true false"},
    {"{{eq (index \"x\" 0) 'x'}}", "true"},
    {"{{print 1 2 \"a\" 3 nil}}|{{println \"a\" 1}}", "1 2a3 <nil>|a 1\n"},
    {"{{print}}{{print .nil}}{{print \"a\" \"b\"}}", "<nil>ab"},
    {"{{html .html}} {{.html | html}}",
        "&lt;a href=&#39;x&#39;&gt;&amp;&#34; &lt;a href=&#39;x&#39;&gt;&amp;&#34;"},
    {"{{html 1 .nil}}", "1&lt;no value&gt;"},
    {"{{js .html}} {{js \"a\\nb=\\\\\"}}",
        "\\u003Ca href\\u003D\\'x\\'\\u003E\\u0026\\\" a\\u000Ab\\u003D\\\\"},
    {"{{urlquery \"a b&c/é\" }}", "a+b%26c%2F%C3%A9"},
    {"{{join \",\" .list}} {{.nums | join \"-\"}} {{join \",\" .mixed}}", "a,b,c 3-1-2 1,a,<nil>,2.5,true"},
    {"{{base64 .text}}", "eHl6"},
    {"{{json .map}} {{toJson .mixed}}", R"({"a":1,"b":2,"c":3} [1,"a",null,2.5,true])"},
    {"{{json \"a\\\"<\\n\\x01é\"}}", R"("a\"<\n\u0001é")"},
    {"{{indent 2 .lines}}", "  one\n  two"},
    {"{{default \"d\" .void}} {{.name | default \"d\"}} {{default 5 (index . \"gone\")}}", "d node-1 5"},
    {"{{upper \"aé\"}} {{lower \"AÉ\"}}", "AÉ aé"},
    {"{{replace \"-\" \"_\" .name}} {{replace \"\" \"x\" .text}}", "node_1 xyz"},
    {"{{.name | printf \"%s-%s\" \"a\" | upper}}", "A-NODE-1"},
    {"{{sha512crypt \"Hello world!\" \"saltstring\"}}",
        "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1"},
    {"{{sha512crypt (printf \"%0200d\" 0) \"ab\"}}",
        "$6$ab$Vv7Wk4clw1TiNzaNYjMLBI0byNTDa8SOpJxZ/yAJwgyAkwZGPdNsdzshv/jdb1iaBaxmKb5ZuaDeRT5zTa4Hz1"},
    {"{{eq (sha512crypt .name) (sha512crypt .name)}} {{slice (sha512crypt .name) 0 3}} {{len (sha512crypt "
     ".name)}}",
        "true $6$ 106"},
};

inline constexpr Row kPrintf[] {
    {"{{printf \"%d|%5d|%-5d|%05d|%+d|% d\" 42 42 42 42 42 42}}", "42|   42|42   |00042|+42| 42"},
    {"{{printf \"%x|%X|%#x|%o|%#o|%O|%b|%#b\" 255 255 255 8 8 8 5 5}}", "ff|FF|0xff|10|010|0o10|101|0b101"},
    {"{{printf \"%.3d|%8.3d|%-8.3d|%.0d\" 7 7 7 0}}", "007|     007|007     |"},
    {"{{printf \"%c|%q|%+q|%U|%#U\" 0x4e16 0x4e16 0x4e16 0x4e16 0x4e16}}",
        "世|'世'|'\\u4e16'|U+4E16|U+4E16 '世'"},
    {"{{printf \"%s|%5s|%-5s|%.2s|%05s\" \"abc\" \"abc\" \"abc\" \"abc\" \"abc\"}}",
        "abc|  abc|abc  |ab|00abc"},
    {"{{printf \"%q|%+q|%#q|%x|% X|%# x\" \"é\\n\" \"é\" \"a\" \"hi\" \"hi\" \"hi\"}}",
        "\"é\\n\"|\"\\u00e9\"|`a`|6869|68 69|0x68 0x69"},
    {"{{printf \"%5q|%.1q\" \"日\" \"日本\"}}", "  \"日\"|\"日\""},
    {"{{printf \"%v|%6.2f|%-8.1f|%08.3f|%e|%g|%G\" 2.5 2.5 2.5 -2.5 2.5 1e21 1e-7}}",
        "2.5|  2.50|2.5     |-002.500|2.500000e+00|1e+21|1E-07"},
    {"{{printf \"%x|%.2x|%b|%#g|%#.3g\" 1.5 1.5 1.0 1.0 1.0}}",
        "0x1.8p+00|0x1.80p+00|4503599627370496p-52|1.00000|1.00"},
    {"{{printf \"%t|%v|%5t\" true false true}}", "true|false| true"},
    {"{{printf \"%v|%d|%5v|%q\" .nums .nums .nums .list}}",
        "[3 1 2]|[3 1 2]|[    3     1     2]|[\"a\" \"b\" \"c\"]"},
    {"{{printf \"%#v|%#v|%#v|%#v\" .list .map \"a\" nil}}",
        "[]interface {}{\"a\", \"b\", \"c\"}|map[string]interface {}{\"a\":1, \"b\":2, \"c\":3}|\"a\"|<nil>"},
    {"{{printf \"%T|%T|%T|%T\" .list .map nil (index .text 0)}}",
        "[]interface {}|map[string]interface {}|<nil>|uint8"},
    {"{{printf \"%[2]d %[1]d|%[1]*[2]d|%*d|%-*d|\" 3 5}}",
        "5 3|  5|%!(BADWIDTH)%!d(MISSING)|%!(BADWIDTH)%!d(MISSING)|"},
    {"{{printf \"%*d|%-*d|%.*f\" 4 1 4 2 1 2.55}}", "   1|2   |2.5"},
    {"{{printf \"%d %s\" \"a\" 1}}", "%!d(string=a) %!s(int=1)"},
    {"{{printf \"%d\"}} {{printf \"%d\" 1 2}} {{printf \"%\"}} {{printf \"%z\" 1}} {{printf \"%d\" nil}}",
        "%!d(MISSING) 1%!(EXTRA int=2) %!(NOVERB) %!z(int=1) %!d(<nil>)"},
    {"{{printf \"100%%|%[5]d|%[x]d|%.[]\" 1}}", "100%|%!d(BADINDEX)|%!d(BADINDEX)|%!](BADINDEX)"},
    {"{{printf \"%6.1f%%\" 99.25}}", "  99.2%"},
    {"{{printf \"%.3g|%8.2e|%g|%v\" 1+2i 1i 1i 1.5i}}", "(1+2i)|(0.00e+00+1.00e+00i)|(0+1i)|(0+1.5i)"},
};

} // namespace rows

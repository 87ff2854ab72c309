package knowledge

import (
	"fmt"

	"go.yaml.in/yaml/v3"
)

// A Library is the YAML form of what is known of one package, the same for
// built-in and user rows.
type Library struct {
	Package   string            `yaml:"package" required:"yes" doc:"import path"`
	Covers    Texts             `yaml:"covers" doc:"further import paths, and all below them, that are the library's own and not read"`
	Wrapped   *bool             `yaml:"wrapped" doc:"false: a package that imports it is not worth reading for that alone"`
	Generated bool              `yaml:"generated" doc:"only generated code imports it: what of that the tree imports from other modules is read"`
	System    string            `yaml:"system" doc:"wire system of its rows: kafka, sqs, rabbitmq, nats, ..."`
	Kind      string            `yaml:"kind" doc:"kind of channel: topic, queue, exchange, subject, stream or channel"`
	Delivery  string            `yaml:"delivery" doc:"at-most-once, at-least-once or exactly-once"`
	Protocol  string            `yaml:"protocol" doc:"protocol of its calls and endpoints: http, grpc, graphql, ..."`
	Runs      Texts             `yaml:"runs" doc:"methods of handler objects that the library runs"`
	Params    string            `yaml:"params" doc:"colon: routes write a parameter as :id; otherwise as {id}"`
	Resolvers string            `yaml:"resolvers" doc:"suffix of generated interfaces whose methods are operations"`
	Names     Texts             `yaml:"names" doc:"patterns that a channel's name is taken out of, with {channel}, {channel...} and {group}"`
	Join      string            `yaml:"join" doc:"what stands between the prefix of a group and an operation"`
	Replies   Texts             `yaml:"replies" doc:"Type.Field of a received message that says where the answer goes, or F() for a function that makes such an address: it is no channel"`
	Arguments Texts             `yaml:"arguments" doc:"variables, or F() for functions, that give the words or the number of words of the command line"`
	Aliases   map[string]string `yaml:"aliases" doc:"functions, and variables that hold one, that are another function: NewClient: import/path.New"`
	Schemes   map[string]Scheme `yaml:"schemes" doc:"for form scheme: what a URL's scheme says"`
	Inject    *Inject           `yaml:"inject" doc:"for a container: the structs of which each field is a parameter or result"`
	URLs      []URLRow          `yaml:"urls" doc:"HTTP calls to these paths are something else"`
	Functions []Function        `yaml:"functions" doc:"one row per function and role"`
}

// A Function is a row in YAML.
type Function struct {
	Func       Texts            `yaml:"func" required:"yes" doc:"function, (Type).Method, (*Type).Method, or Type{} for a new variable of the type; a list for several"`
	Role       Role             `yaml:"role" required:"yes" doc:"what a call of it does"`
	System     string           `yaml:"system" doc:"wire system, if not the library's; of a key, the system outside the tree that keeps it"`
	Kind       string           `yaml:"kind" doc:"kind of channel, if not the library's"`
	Delivery   string           `yaml:"delivery" doc:"delivery guarantee, if not the library's"`
	Protocol   string           `yaml:"protocol" doc:"protocol, if not the library's"`
	Channel    Texts            `yaml:"channel" doc:"path to the channel's name; of several, the first that answers"`
	Fallback   Texts            `yaml:"fallback" doc:"path to the name when channel is empty text"`
	Target     Texts            `yaml:"target" doc:"path to the channel that a binding leads to, or to pointers to what is filled or decoded into"`
	TargetKind string           `yaml:"targetKind" doc:"kind of the channel that a binding leads to, if it does not follow from kind"`
	TargetSys  Texts            `yaml:"targetSystem" doc:"path to the wire system of target"`
	Key        Texts            `yaml:"key" doc:"path to the routing or partition key; for role env or key, to what is read"`
	Group      Texts            `yaml:"group" doc:"path to the consumer group; in a container, to the group that values belong to"`
	Payload    Texts            `yaml:"payload" doc:"path to the message"`
	Bytes      Texts            `yaml:"bytes" doc:"path to the bytes that are decoded; of encode, to the writer that gets them, where they are not the result"`
	EventType  Texts            `yaml:"eventType" doc:"path to the name of the message's type, beside the payload"`
	Headers    *HeadersRow      `yaml:"headers" doc:"the message's headers, one of which may name its type"`
	Handler    Texts            `yaml:"handler" doc:"path to the function that is run"`
	Runs       Texts            `yaml:"runs" doc:"methods of a handler object that are run"`
	Address    Texts            `yaml:"address" doc:"path to the URL or host of the called service"`
	Operation  Texts            `yaml:"operation" doc:"path to the operation that is called or offered"`
	Method     Texts            `yaml:"method" doc:"path to the HTTP method"`
	Route      Texts            `yaml:"route" doc:"path to the HTTP route"`
	Service    Texts            `yaml:"service" doc:"path to the name of an RPC service"`
	Methods    Texts            `yaml:"methods" doc:"path to the names of its methods"`
	Impl       Texts            `yaml:"impl" doc:"path to the object that has the methods"`
	Client     Texts            `yaml:"client" doc:"path to the object whose make row tells the wire system"`
	From       Texts            `yaml:"from" doc:"path to what the result stands for, the router that a mount hangs on or a wrap is about, the command that a sub-command is below, what is installed, or the set that a setting's flag is of"`
	Prefix     Texts            `yaml:"prefix" doc:"path to the prefix of the routes below"`
	Child      Texts            `yaml:"child" doc:"path to the router that is mounted, to the sub-commands of a command"`
	Value      Texts            `yaml:"value" doc:"path to what the result is, to a value that is provided, or to what is encoded"`
	Default    Texts            `yaml:"default" doc:"path to a setting's default"`
	Store      Texts            `yaml:"store" doc:"path to the object that holds the settings; without one the package does"`
	Env        Texts            `yaml:"env" doc:"path to the variables that a setting is taken from; what is made of key is in capitals, after prefix"`
	Flag       Texts            `yaml:"flag" doc:"path to the name of the command-line flag that a setting is taken from"`
	File       Texts            `yaml:"file" doc:"path to the file that the settings are taken from"`
	Old        Texts            `yaml:"old" doc:"path to a part of keys in place of which stands new in variables"`
	New        Texts            `yaml:"new" doc:"path to what stands in place of old"`
	Server     Texts            `yaml:"serverStreams" doc:"path that tells whether the server streams"`
	Clients    Texts            `yaml:"clientStreams" doc:"path that tells whether the client streams"`
	Deadline   Texts            `yaml:"deadline" doc:"paths; the call has a deadline when one answers"`
	Endless    Texts            `yaml:"endless" doc:"paths to what may set a deadline; a call has none where each is made by a function of role endless"`
	Duration   Texts            `yaml:"duration" doc:"path to the length of a pause or deadline"`
	Name       Texts            `yaml:"name" doc:"path to the name of a breaker, of what is waited for, of a value in a container, of a sub-command (its first word), or under which a process makes itself known (listen)"`
	Each       Texts            `yaml:"each" doc:"path to a slice or map, or a function that gives it: the row holds once per element; elem and key speak of it"`
	When       map[string]Texts `yaml:"when" doc:"the row holds only where each path's text is one of these; \"*\" is any, \"\" is none, INSERT* is how it begins"`
	Unless     map[string]Texts `yaml:"unless" doc:"the row does not hold where a path's text is one of these"`
	Results    map[string]Texts `yaml:"results" doc:"paths to what the parts of the result are; the part key is what the result is as the key of a map"`
	Callback   *Callback        `yaml:"callback" doc:"the function argument whose parameter stands for from"`
	Form       string           `yaml:"form" doc:"how the name stands in the text: arn, url, path or scheme"`
	Eval       string           `yaml:"eval" doc:"the string function that gives the value; with operation, graphqloperation or graphqlschema: the operations in a document"`
	As         Texts            `yaml:"as" doc:"path to pointers to the types that what is provided goes by, in place of its own"`
	Container  Texts            `yaml:"container" doc:"path to the container that a value is provided to or taken from; without it, one that is installed"`
	ParamTags  Texts            `yaml:"paramTags" doc:"path to struct tags for the parameters of handler"`
	ResultTags Texts            `yaml:"resultTags" doc:"path to struct tags for the results of handler"`
	Tags       *TagsRow         `yaml:"tags" doc:"struct tags that a config reader looks at"`
	Wildcards  string           `yaml:"wildcards" doc:"regexp: the name is a regular expression; ^regexp: it is one if it begins with ^"`
	Consumed   bool             `yaml:"consumed" doc:"counts only when something subscribes to the channel"`
}

// A URLRow is a URL in YAML.
type URLRow struct {
	URL       Text   `yaml:"url" required:"yes" doc:"path of the call, with {name} for a segment and {name...} for the rest"`
	Role      Role   `yaml:"role" required:"yes" words:"publish call ignore" doc:"what a call to it is"`
	System    string `yaml:"system" doc:"wire system"`
	Kind      string `yaml:"kind" doc:"kind of channel"`
	Delivery  string `yaml:"delivery" doc:"delivery guarantee"`
	Protocol  string `yaml:"protocol" doc:"protocol of the call"`
	Channel   string `yaml:"channel" doc:"the channel's name, with {name} from the URL"`
	Address   string `yaml:"address" doc:"the called service, with {name} from the URL"`
	Operation string `yaml:"operation" doc:"the operation, with {name} from the URL"`
}

// A HeadersRow is Headers in YAML.
type HeadersRow struct {
	Each  Texts `yaml:"each" doc:"path to the map or slice of headers"`
	Name  Texts `yaml:"name" doc:"path to the name of one: key, or elem.Key"`
	Value Texts `yaml:"value" doc:"path to its value: elem, or elem.Value"`
	Set   Text  `yaml:"set" doc:"method that sets a header by name and value"`
}

// A TagsRow is Tags in YAML.
type TagsRow struct {
	Env     Texts  `yaml:"env" doc:"tags that name an environment variable; with a comma at the end, several"`
	Default Texts  `yaml:"default" doc:"tags that hold a default; TAG,option= is an option in the tag"`
	Key     Texts  `yaml:"key" doc:"tags that name a key of a file"`
	Flag    Texts  `yaml:"flag" doc:"tags that name a command-line flag"`
	Words   bool   `yaml:"words" doc:"without a tag, MyField is MYFIELD"`
	Split   Texts  `yaml:"split" doc:"tags by which MyField is MY_FIELD"`
	Dashes  bool   `yaml:"dashes" doc:"without a tag, MyField is the flag my-field"`
	Prefix  Texts  `yaml:"prefix" doc:"tag of a nested struct that prefixes its variables"`
	Join    string `yaml:"join" doc:"what stands between that prefix and the variable"`
	Flags   Texts  `yaml:"flags" doc:"tag of a nested struct that prefixes its flags"`
	Arg     Texts  `yaml:"arg" doc:"path to a prefix argument"`
	Target  Texts  `yaml:"target" doc:"path to the struct that is filled"`
	Below   Texts  `yaml:"below" doc:"path to the key below which the struct stands"`
	File    Texts  `yaml:"file" doc:"path to the file that is read"`
	OnlyIn  bool   `yaml:"onlyFile" doc:"the row holds only where file or from answers: what comes from elsewhere is a message"`
	From    Texts  `yaml:"from" doc:"path to the value that is read, where a row says which setting that is"`
}

// A Text is a string of a file of rows, with where it stands.
type Text struct {
	Value        string
	Line, Column int
}

// UnmarshalYAML reads a scalar.
func (t *Text) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind != yaml.ScalarNode {
		return fmt.Errorf("line %d: not a text", n.Line)
	}
	*t = Text{n.Value, n.Line, n.Column}
	return nil
}

// Texts is one text or a list of them.
type Texts []Text

// UnmarshalYAML reads a scalar or a list of scalars.
func (l *Texts) UnmarshalYAML(n *yaml.Node) error {
	*l = nil
	nodes := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		nodes = n.Content
	}
	for _, n := range nodes {
		for n.Kind == yaml.AliasNode {
			n = n.Alias
		}
		var t Text
		if err := t.UnmarshalYAML(n); err != nil {
			return err
		}
		*l = append(*l, t)
	}
	return nil
}

func (l Texts) values() []string {
	var out []string
	for _, t := range l {
		out = append(out, t.Value)
	}
	return out
}

// An Error is what is wrong with a row, and where in its file.
type Error struct {
	Line, Column int
	Message      string
}

func (e *Error) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Message) }

func (t Text) errorf(format string, args ...any) error {
	return &Error{t.Line, t.Column, fmt.Sprintf(format, args...)}
}

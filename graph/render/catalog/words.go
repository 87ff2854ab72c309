package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// words are the fixed words of a catalog in one language.
type words struct {
	title, intro                                                          string
	index, channel, kind, publishers, subscribers, about                  string
	channels, gone, goneIntro, end                                        string
	placeholder, owner, sla                                               string
	inCode, delivery, name, aliases, elsewhere, documented                string
	from, to, deadFrom, deadTo, key, keyHead, through                     string
	publisher, subscriber, where, setOffBy, group, handler                string
	noPublisher, noSubscriber                                             string
	payload, as, payloadAsIn, noPayload, carries, fieldsUnknown, protobuf string
	field, typ, required, meaning, yes, no, oneOf, cut, example           string
	unresolved, unresolvedIntro, service, what, why, more                 string
	resolution                                                            map[string]string
	deliveries                                                            map[string]string
}

// Languages are those of the fixed words; the first is the default.
var Languages = []string{"en", "ko"}

var languages = map[string]*words{
	"en": {
		title: "Events of %s",
		intro: "Who publishes what, and who handles it: read from the code by `msatopo docs`. The parts between the comments `msatopo:begin` and `msatopo:end` " +
			"are written anew each time. All else is yours and stays: describe each channel below its heading, name its owner and what its users may rely on.",
		index: "Index", channel: "Channel", kind: "Kind", publishers: "Publishers", subscribers: "Subscribers", about: "Description",
		channels: "Channels", gone: "No longer in the code", end: "More",
		goneIntro:   "What people wrote about channels that the code does not use any more. It moves back when they return; delete what nobody needs.",
		placeholder: "<!-- Write here what it means and when it is sent. -->",
		owner:       "- **Owner:**", sla: "- **SLA:**",
		inCode: "In the code", delivery: "Delivery", name: "Name", aliases: "Also called", elsewhere: "Also in", documented: "Described in",
		from: "Gets what goes to", to: "Passes on to", deadFrom: "Gets what failed in", deadTo: "Failed messages go to", key: "key", keyHead: "Key", through: "through",
		publisher: "Publisher", subscriber: "Subscriber", where: "Where", setOffBy: "Set off by", group: "Group", handler: "Handler",
		noPublisher: "Nothing in this code publishes to it.", noSubscriber: "Nothing in this code subscribes to it.",
		payload: "Payload", as: "sent as", payloadAsIn: "Payload: that of %s.", noPayload: "Payload: not known; what is sent is no type of this code.",
		carries: "carries", fieldsUnknown: "Its fields are not known.", protobuf: "Protobuf; the names are those of its JSON form.",
		field: "Field", typ: "Type", required: "Required", meaning: "Meaning", yes: "yes", no: "no", oneOf: "one of", cut: "There are more fields, further inside.", example: "Example",
		unresolved: "Not resolved", unresolvedIntro: "These publish or subscribe, but the code does not say to what.",
		service: "Service", what: "What", why: "Why", more: "and %d more",
		resolution: map[string]string{
			"template": "has parts known only at run time", "deployment": "from deployment files", "default": "a default",
			"symbolic": "set outside this tree",
		},
		deliveries: map[string]string{"at-most-once": "at most once", "at-least-once": "at least once", "exactly-once": "exactly once"},
	},
	"ko": {
		title: "%s 이벤트 카탈로그",
		intro: "누가 무엇을 발행하고 누가 처리하는지를 `msatopo docs`가 코드에서 읽어 적은 문서입니다. 주석 `msatopo:begin`과 `msatopo:end` 사이는 매번 새로 쓰입니다. " +
			"그 밖의 글은 사람이 쓴 것으로 그대로 남습니다. 각 채널 제목 아래에 설명, 담당, SLA를 적어 주세요.",
		index: "목록", channel: "채널", kind: "종류", publishers: "발행", subscribers: "구독", about: "설명",
		channels: "채널", gone: "코드에 더 이상 없음", end: "그 밖에",
		goneIntro:   "코드가 더 이상 쓰지 않는 채널에 대해 사람이 쓴 글입니다. 채널이 돌아오면 제자리로 옮겨집니다. 필요 없으면 지우세요.",
		placeholder: "<!-- 무엇을 뜻하며 언제 보내는지 여기에 적어 주세요. -->",
		owner:       "- **담당:**", sla: "- **SLA:**",
		inCode: "코드 주석", delivery: "전달 보장", name: "이름", aliases: "다른 이름", elsewhere: "다른 언어 코드", documented: "설명된 곳",
		from: "받는 곳", to: "넘기는 곳", deadFrom: "실패한 메시지를 받는 곳", deadTo: "실패한 메시지가 가는 곳", key: "키", keyHead: "키", through: "경유",
		publisher: "발행", subscriber: "구독", where: "위치", setOffBy: "시작점", group: "그룹", handler: "핸들러",
		noPublisher: "이 코드에서 발행하는 곳이 없습니다.", noSubscriber: "이 코드에서 구독하는 곳이 없습니다.",
		payload: "페이로드", as: "전송 이름", payloadAsIn: "페이로드: %s와(과) 같습니다.", noPayload: "페이로드: 알 수 없음. 이 코드의 타입이 아닙니다.",
		carries: "담는 것", fieldsUnknown: "필드를 알 수 없습니다.", protobuf: "Protobuf. 이름은 JSON 형식의 것입니다.",
		field: "필드", typ: "타입", required: "필수", meaning: "의미", yes: "예", no: "아니요", oneOf: "값", cut: "더 깊은 필드가 있습니다.", example: "예시",
		unresolved: "찾지 못한 것", unresolvedIntro: "발행하거나 구독하지만, 대상이 코드에 적혀 있지 않습니다.",
		service: "서비스", what: "역할", why: "이유", more: "외 %d개",
		resolution: map[string]string{
			"template": "일부는 실행 중에 정해짐", "deployment": "배포 파일에서", "default": "기본값", "symbolic": "이 코드 밖에서 정해짐",
		},
		deliveries: map[string]string{"at-most-once": "최대 한 번", "at-least-once": "최소 한 번", "exactly-once": "정확히 한 번"},
	},
}

// unset stands behind a label that nobody has filled in.
const unset = " –"

// template is what a new channel offers to people.
func (w *words) template() []string {
	return []string{w.placeholder, "", w.owner + unset, w.sla + unset}
}

// isTemplate reports whether nobody has written anything: what is there is what some
// language offers, whole or in part.
func isTemplate(hand []string) bool {
	for _, line := range hand {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if !slices.ContainsFunc(Languages, func(lang string) bool {
			w := languages[lang]
			return line == w.placeholder || line == w.owner || line == w.owner+unset || line == w.sla || line == w.sla+unset
		}) {
			return false
		}
	}
	return true
}

// relabel puts the labels that the template offers into the language of w.
func (w *words) relabel(hand []string) []string {
	out := slices.Clone(hand)
	for i, line := range out {
		for _, lang := range Languages {
			o := languages[lang]
			if line == o.placeholder {
				out[i] = w.placeholder
			}
			for _, label := range [][2]string{{o.owner, w.owner}, {o.sla, w.sla}} {
				if rest, ok := strings.CutPrefix(line, label[0]); ok {
					out[i] = label[1] + rest
				}
			}
		}
	}
	return out
}

func wordsOf(lang string) (*words, error) {
	if w := languages[lang]; w != nil {
		return w, nil
	}
	return nil, fmt.Errorf("unknown language: %q: use one of %s", lang, strings.Join(Languages, ", "))
}

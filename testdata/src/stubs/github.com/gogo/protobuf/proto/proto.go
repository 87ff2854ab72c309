// Package proto is a stub for fixtures.
package proto

import "reflect"

const GoGoProtoPackageIsVersion3 = true

type Message interface {
	Reset()
	String() string
	ProtoMessage()
}

func MessageName(Message) string { return "" }

func MessageType(string) reflect.Type { return nil }

func Marshal(Message) ([]byte, error) { return nil, nil }

func CompactTextString(Message) string { return "" }

func RegisterType(Message, string) {}

func RegisterFile(string, []byte) {}

type InternalMessageInfo struct{}

func (*InternalMessageInfo) Unmarshal(Message, []byte) error { return nil }

func (*InternalMessageInfo) Marshal([]byte, Message, bool) ([]byte, error) { return nil, nil }

func (*InternalMessageInfo) Merge(_, _ Message) {}

func (*InternalMessageInfo) Size(Message) int { return 0 }

func (*InternalMessageInfo) DiscardUnknown(Message) {}

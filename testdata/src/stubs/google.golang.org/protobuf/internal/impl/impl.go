// Package impl is a stub for fixtures.
package impl

import (
	"unsafe"

	"google.golang.org/protobuf/reflect/protoreflect"
)

type Export struct{}

func (Export) MessageStateOf(unsafe.Pointer) *messageState { return nil }

func (Export) MessageStringOf(any) string { return "" }

func (Export) CompressGZIP([]byte) []byte { return nil }

type MessageState struct{}

type messageState MessageState

func (*messageState) LoadMessageInfo() *MessageInfo { return nil }

func (*messageState) StoreMessageInfo(*MessageInfo) {}

func (*messageState) Descriptor() protoreflect.MessageDescriptor { return nil }

func (*messageState) Type() protoreflect.MessageType { return nil }

func (*messageState) Interface() protoreflect.ProtoMessage { return nil }

type MessageInfo struct{ Exporter func(any, int) any }

func (*MessageInfo) MessageOf(any) protoreflect.Message { return nil }

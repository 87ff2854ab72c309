// Package protoimpl is a stub for fixtures.
package protoimpl

import (
	"unsafe"

	"google.golang.org/protobuf/internal/impl"
	"google.golang.org/protobuf/reflect/protoreflect"
)

const (
	UnsafeEnabled = true
	MaxVersion    = 20
	MinVersion    = 0
)

type EnforceVersion uint

type (
	Pointer       = unsafe.Pointer
	MessageInfo   = impl.MessageInfo
	MessageState  = impl.MessageState
	SizeCache     = int32
	UnknownFields = []byte
)

var X impl.Export

type DescBuilder struct {
	GoPackagePath                                     string
	RawDescriptor                                     []byte
	NumEnums, NumMessages, NumExtensions, NumServices int32
}

type TypeBuilder struct {
	File              DescBuilder
	GoTypes           []any
	DependencyIndexes []int32
	MessageInfos      []MessageInfo
}

func (TypeBuilder) Build() struct{ File protoreflect.FileDescriptor } {
	return struct{ File protoreflect.FileDescriptor }{}
}

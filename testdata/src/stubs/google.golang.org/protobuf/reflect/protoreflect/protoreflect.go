// Package protoreflect is a stub for fixtures.
package protoreflect

type FullName string

func (FullName) Name() Name { return "" }

func (FullName) Parent() FullName { return "" }

type Name string

type ProtoMessage interface{ ProtoReflect() Message }

type Message interface {
	Descriptor() MessageDescriptor
	Type() MessageType
	Interface() ProtoMessage
}

type MessageType interface {
	New() Message
	Descriptor() MessageDescriptor
}

type Descriptor interface {
	ParentFile() FileDescriptor
	Parent() Descriptor
	Name() Name
	FullName() FullName
}

type MessageDescriptor interface {
	Descriptor
	IsMapEntry() bool
}

type FileDescriptor interface {
	Descriptor
	Path() string
	Package() FullName
}

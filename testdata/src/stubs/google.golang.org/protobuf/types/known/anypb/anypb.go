// Package anypb is a stub for fixtures.
package anypb

import "google.golang.org/protobuf/reflect/protoreflect"

type Any struct {
	TypeUrl string
	Value   []byte
}

func New(protoreflect.ProtoMessage) (*Any, error) { return nil, nil }

func (*Any) GetTypeUrl() string { return "" }

func (*Any) MessageName() protoreflect.FullName { return "" }

func (*Any) ProtoReflect() protoreflect.Message { return nil }

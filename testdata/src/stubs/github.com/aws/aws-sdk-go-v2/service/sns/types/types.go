// Package types is a stub of the library of this import path.
package types

type MessageAttributeValue struct {
	DataType    *string
	StringValue *string
}

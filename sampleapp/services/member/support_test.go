package main

import (
	"io"
	"strings"
	"testing"

	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

// fakeChat plays the member's side of a chat.
type fakeChat struct {
	grpc.ServerStream
	lines   []string
	answers []string
}

func (f *fakeChat) Recv() (*memberpb.ChatMessage, error) {
	if len(f.lines) == 0 {
		return nil, io.EOF
	}
	line := f.lines[0]
	f.lines = f.lines[1:]
	return &memberpb.ChatMessage{Author: "m1", Text: line}, nil
}

func (f *fakeChat) Send(m *memberpb.ChatMessage) error {
	f.answers = append(f.answers, m.GetText())
	return nil
}

func TestChatAnswersEachLine(t *testing.T) {
	chat := &fakeChat{lines: []string{"Hello", "I want a refund"}}
	if err := (&supportServer{}).Chat(chat); err != nil {
		t.Fatal(err)
	}
	if len(chat.answers) != 2 || !strings.Contains(chat.answers[1], "refund") {
		t.Errorf("answers = %q", chat.answers)
	}
}

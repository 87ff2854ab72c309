package main

import (
	"errors"
	"io"
	"strings"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

// supportServer implements memberpb.SupportServiceServer with a desk that knows two answers.
type supportServer struct {
	memberpb.UnimplementedSupportServiceServer
}

// Chat answers each line of the member until the member hangs up.
func (s *supportServer) Chat(stream memberpb.SupportService_ChatServer) error {
	for {
		line, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := stream.Send(&memberpb.ChatMessage{Author: "support", Text: answer(line.GetText())}); err != nil {
			return err
		}
	}
}

// answer returns what the desk says to a line.
func answer(text string) string {
	if strings.Contains(strings.ToLower(text), "refund") {
		return "You can ask for a refund on the page of your booking."
	}
	return "Thank you, somebody will call you back."
}

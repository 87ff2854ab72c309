package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

// chatTimeout is how long one support chat may last.
const chatTimeout = 30 * time.Minute

// chatLine is one line of a chat, both ways.
type chatLine struct {
	Author string `json:"author"`
	Text   string `json:"text"`
}

// chat serves POST /support/chat: lines of JSON in, lines of JSON out, at the same time.
func (a *api) chat(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), chatTimeout)
	defer cancel()
	out := http.NewResponseController(w)
	if err := out.EnableFullDuplex(); err != nil {
		slog.DebugContext(ctx, "full duplex is built in or not supported", "error", err)
	}
	stream, err := a.support.Chat(ctx)
	if err != nil {
		respond(w, 0, nil, err)
		return
	}
	go forwardLines(stream, memberID(ctx), r.Body)

	w.Header().Set("Content-Type", "application/x-ndjson")
	lines := json.NewEncoder(w)
	for {
		answer, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			slog.WarnContext(ctx, "chat ended", "error", err)
			return
		}
		if err := lines.Encode(chatLine{Author: answer.GetAuthor(), Text: answer.GetText()}); err != nil {
			return
		}
		if err := out.Flush(); err != nil {
			return
		}
	}
}

// forwardLines sends the member's lines to the support desk and hangs up after the last.
func forwardLines(stream memberpb.SupportService_ChatClient, author string, body io.Reader) {
	lines := json.NewDecoder(body)
	for {
		var line chatLine
		if err := lines.Decode(&line); err != nil {
			break
		}
		if err := stream.Send(&memberpb.ChatMessage{Author: author, Text: line.Text}); err != nil {
			break
		}
	}
	if err := stream.CloseSend(); err != nil {
		slog.Warn("chat not closed", "error", err)
	}
}

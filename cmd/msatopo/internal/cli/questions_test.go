package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestQuestionsGolden holds what is answered of the booking app, from its topology.
func TestQuestionsGolden(t *testing.T) {
	for file, line := range map[string]string{
		"who_channel.txt":  "who booking-completed",
		"who_message.json": "who BookingCompleted --format json",
		"who_service.txt":  "who payment",
		"who_several.txt":  "who cancellation.*",

		"trace_booking.md":  "trace POST_/bookings",
		"trace_booking.txt": "trace POST_/bookings --format text",
		"trace_refund.md":   "trace RefundBooking",
		"trace_refund.json": "trace RefundBooking --format json",
		"trace_cancel.txt":  "trace DELETE_/bookings/7 --format text",
		"trace_channel.mmd": "trace booking-completed --format mermaid",
		"trace_handler.txt": "trace settlement:GetStatement --format text",
		"trace_shallow.txt": "trace POST_/bookings --depth 2 --format text",

		"impact_payment.txt":   "impact payment",
		"impact_payment.md":    "impact payment --format markdown",
		"impact_cards.txt":     "impact api.cards.example",
		"impact_analytics.txt": "impact analytics",
		"impact_channel.txt":   "impact booking-completed",
		"impact_queue.json":    "impact inventory-bookings --format json",
	} {
		t.Run(file, func(t *testing.T) {
			t.Chdir(filepath.Join(root, "sampleapp"))
			var out, errs bytes.Buffer
			cmd := newRoot()
			args := strings.Split(line, " ")
			for i, a := range args {
				args[i] = strings.ReplaceAll(a, "_", " ")
			}
			cmd.SetArgs(append(args, "--from", "../testdata/golden/sampleapp.json"))
			cmd.SetOut(&out)
			cmd.SetErr(&errs)
			if err := cmd.Execute(); err != nil {
				t.Fatalf("%s: %v\n%s", line, err, errs.Bytes())
			}
			name := filepath.Join(root, "testdata", "golden", file)
			if *update {
				if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")); diff != "" {
				t.Errorf("%s: -golden +got; if the change is right, run with -update and read it\n%s", line, diff)
			}
		})
	}
}

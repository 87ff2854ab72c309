package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

func TestRedeemPoints(t *testing.T) {
	points := &fakebus.Publisher{}
	s := &memberServer{accounts: newAccounts(), points: points}
	got, err := s.RedeemPoints(t.Context(), &memberpb.RedeemPointsRequest{MemberId: "m1", Points: 200})
	if err != nil || got.GetPoints() != 1_000 || got.GetAmountCents() != 50_200 {
		t.Errorf("balance = %v, %v", got, err)
	}
	if e := points.Events(); len(e) != 1 || e[0] != (events.MemberPoints{MemberID: "m1", Delta: -200}) {
		t.Errorf("published %v", e)
	}
	_, err = s.RedeemPoints(t.Context(), &memberpb.RedeemPointsRequest{MemberId: "m1", Points: 5_000})
	if status.Code(err) != codes.FailedPrecondition {
		t.Errorf("too many points: %v", err)
	}
}

func TestGetBalanceOfNobody(t *testing.T) {
	s := &memberServer{accounts: newAccounts()}
	_, err := s.GetBalance(t.Context(), &memberpb.GetBalanceRequest{MemberId: "nobody"})
	if status.Code(err) != codes.NotFound {
		t.Errorf("err = %v", err)
	}
}

func TestContact(t *testing.T) {
	for path, want := range map[string]int{"/members/m1/contact": http.StatusOK, "/members/x/contact": http.StatusNotFound} {
		rec := httptest.NewRecorder()
		contactRouter(newAccounts()).ServeHTTP(rec, httptest.NewRequest(http.MethodGet, path, nil))
		if rec.Code != want {
			t.Errorf("%s: %d, want %d", path, rec.Code, want)
		}
		if want == http.StatusOK && !strings.Contains(rec.Body.String(), `"email":"ada@example.org"`) {
			t.Errorf("%s: %s", path, rec.Body)
		}
	}
}

func TestCancellationTakesPointsBack(t *testing.T) {
	next := &fakebus.Subjects{}
	step := &cancellationStep{accounts: newAccounts(), next: next}
	if err := step.payoutReversed(t.Context(), events.Cancellation{MemberID: "m1", AmountCents: 4_000}); err != nil {
		t.Fatal(err)
	}
	if acc, _ := step.accounts.get("m1"); acc.points != 1_160 {
		t.Errorf("points = %d", acc.points)
	}
	if next.Messages[0].Subject != events.SubjectCancellationPointsReturned {
		t.Errorf("next = %v", next.Messages)
	}
}

package deeds

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph/activity"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// full is a fact with as much in it as there may be.
func full() *Does {
	var does Does
	for i := range 2 * maxDeeds {
		does.add([]activity.Deed{{
			Role: knowledge.Call, Func: "(google.golang.org/grpc.ClientConnInterface).Invoke", Depth: i % 6, Args: []int{1, 2},
			Protocol: "grpc", Operation: fmt.Sprintf("/shop.orders.v1.OrderService/GetOrderStatus%d", i), Service: "orders", Durations: []string{"20 × 250ms = 5s"},
		}})
	}
	return &does
}

func encode(t *testing.T, d *Does) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFactCodec holds that a fact is the same bytes each time, comes back as it was,
// and is small.
func TestFactCodec(t *testing.T) {
	does := full()
	first := encode(t, does)
	for range 10 {
		if !bytes.Equal(first, encode(t, full())) {
			t.Fatal("other bytes")
		}
	}
	var back Does
	if err := gob.NewDecoder(bytes.NewReader(first)).Decode(&back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(does, &back); diff != "" {
		t.Errorf("not what was encoded (-want +got):\n%s", diff)
	}
	if len(does.Deeds) != maxDeeds || len(first) > 200*maxDeeds {
		t.Errorf("%d deeds in %d bytes", len(does.Deeds), len(first))
	}
}

// TestFactAdds holds that only what matters elsewhere is told, once.
func TestFactAdds(t *testing.T) {
	var does Does
	does.add([]activity.Deed{
		{Role: knowledge.Publish, System: "kafka", Channel: "orders"},
		{Role: knowledge.Signal},
		{Role: knowledge.Publish, System: "kafka", Channel: "orders", Depth: 2},
		{Role: activity.Await, Names: []string{"SELECT 1"}},
		{Role: knowledge.Call, Operation: "GET /x"},
	})
	if got, want := does.String(), "publish orders, await, call GET /x"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

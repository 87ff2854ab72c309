package main

import "sync"

// ledger keeps, in memory, which booking has how many tickets of which concert.
type ledger struct {
	mu   sync.Mutex
	sold map[string]map[string]int // concert id -> booking id -> tickets
}

func newLedger() *ledger {
	return &ledger{sold: map[string]map[string]int{}}
}

// sell notes the tickets of a booking. It tells whether that is news: a message that is
// delivered twice changes nothing.
func (l *ledger) sell(concertID, bookingID string, tickets int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, known := l.sold[concertID][bookingID]; known {
		return false
	}
	if l.sold[concertID] == nil {
		l.sold[concertID] = map[string]int{}
	}
	l.sold[concertID][bookingID] = tickets
	return true
}

// release gives the tickets of a booking back.
func (l *ledger) release(concertID, bookingID string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.sold[concertID], bookingID)
}

// count returns how many tickets of the concert are sold.
func (l *ledger) count(concertID string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	total := 0
	for _, tickets := range l.sold[concertID] {
		total += tickets
	}
	return total
}

package main

import (
	"slices"
	"sync"
)

// lists keeps the waiting lists and the open offers in memory.
type lists struct {
	mu        sync.Mutex
	byConcert map[string][]string          // member ids, first come first
	offers    map[string]map[string]string // concert id -> seat -> member id
}

func newLists() *lists {
	return &lists{byConcert: map[string][]string{}, offers: map[string]map[string]string{}}
}

// join returns the member's place in the list, from 1, and adds the member if need be.
func (l *lists) join(concertID, memberID string) int32 {
	l.mu.Lock()
	defer l.mu.Unlock()
	list := l.byConcert[concertID]
	if at := slices.Index(list, memberID); at >= 0 {
		return int32(at + 1)
	}
	l.byConcert[concertID] = append(list, memberID)
	return int32(len(list) + 1)
}

// offer offers the seats to the first members of the list, one each, and takes them off it.
func (l *lists) offer(concertID string, seats []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.offers[concertID] == nil {
		l.offers[concertID] = map[string]string{}
	}
	for _, seat := range seats {
		list := l.byConcert[concertID]
		if _, offered := l.offers[concertID][seat]; offered || len(list) == 0 {
			continue
		}
		l.offers[concertID][seat] = list[0]
		l.byConcert[concertID] = list[1:]
	}
}

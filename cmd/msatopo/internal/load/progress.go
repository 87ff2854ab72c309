package load

import "sync"

// progress counts packages for Config.Progress.
type progress struct {
	mu          sync.Mutex
	report      func(done, total int)
	done, total int
}

func newProgress(report func(done, total int), units map[*listing][]*unit) *progress {
	p := &progress{report: report}
	for _, us := range units {
		p.total += len(us)
	}
	return p
}

func (p *progress) step() {
	if p.report == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	p.report(p.done, p.total)
}

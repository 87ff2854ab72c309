package backoff

type Operation func() error

type BackOff interface{ Reset() }

type ExponentialBackOff struct{ _ int }

func (b *ExponentialBackOff) Reset() { panic("stub") }

func NewExponentialBackOff() *ExponentialBackOff { panic("stub") }

func WithMaxRetries(b BackOff, max uint64) BackOff { panic("stub") }

func Retry(o Operation, b BackOff) error { panic("stub") }

package retry

type RetryableFunc func() error

type Option func()

func Do(retryableFunc RetryableFunc, opts ...Option) error { panic("stub") }

func Attempts(attempts uint) Option { panic("stub") }

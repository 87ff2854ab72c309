// Package nodeadline reports a synchronous call that may wait for ever.
//
// # Analyzer nodeadline
//
// nodeadline: report a synchronous call that may wait for ever
//
// A call of another service has no deadline: its client has no timeout, and its context comes from context.Background()
// or context.TODO() with nothing on the way that ends it. When the other service hangs, so does the caller; requests and
// goroutines pile up behind it until it falls over, too. In a consumer one answer that never comes stops the queue.
//
// Give the client a timeout, or the call a context with one. It is reported only where the code shows that nothing sets a
// deadline: a context that came in with a request is left to who made it.
//
// Reported:
//
//	resp, err := http.Post(bankURL+"/payouts", "application/json", body)
//
// Not reported:
//
//	client := &http.Client{Timeout: 5 * time.Second}
//	resp, err := client.Post(bankURL+"/payouts", "application/json", body)
package nodeadline

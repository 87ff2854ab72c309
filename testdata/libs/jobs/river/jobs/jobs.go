// Package jobs holds the arguments of jobs: their Kind is the name.
package jobs

// SortArgs says what to sort.
type SortArgs struct {
	Strings []string `json:"strings"`
}

// Kind names the job.
func (SortArgs) Kind() string { return "sort" }

// MailArgs says whom to write to.
type MailArgs struct {
	To string `json:"to"`
}

// Kind names the job.
func (MailArgs) Kind() string { return "mail" }

// ReportArgs says what to report.
type ReportArgs struct{}

// Kind names the job.
func (*ReportArgs) Kind() string { return "report" }

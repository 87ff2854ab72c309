namespace "default" {
  policy = "write"
}
job_like "x" {}

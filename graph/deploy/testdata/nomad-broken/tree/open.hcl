job "late" {
  group "g" {

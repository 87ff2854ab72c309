variable "name" { default = "none" }
variable "env" {}
resource "aws_sns_topic" "t" {
  name = "${var.env}.${var.name}"
}
resource "aws_sqs_queue" "q" {
  name = "${var.env}.${var.name}.q"
}
resource "aws_sns_topic_subscription" "s" {
  topic_arn = aws_sns_topic.t.arn
  protocol = "sqs"
  endpoint = aws_sqs_queue.q.arn
}
output "topic" {
  value = aws_sns_topic.t.arn
}

variable "env" {}
variable "names" { type = list(string) }
resource "aws_sqs_queue" "q" {
  for_each = toset(var.names)
  name = "${var.env}-${each.key}"
}
resource "aws_sns_topic" "t" {
  name = "${var.env}-t"
}
resource "aws_sns_topic_subscription" "s" {
  for_each = aws_sqs_queue.q
  topic_arn = aws_sns_topic.t.arn
  protocol = "sqs"
  endpoint = each.value.arn
}
resource "aws_lambda_function" "w" {
  function_name = "w"
  environment {
    variables = merge(local.common, { TOPIC = aws_sns_topic.t.arn })
  }
}
locals {
  common = { ENV = var.env }
}

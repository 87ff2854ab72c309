variable "name" {}
variable "topic" {}

resource "aws_sqs_queue" "this" {
  name = var.name
}

resource "aws_sns_topic_subscription" "this" { # want bind "sns prod-orders -> sqs prod-stock" key "{\"type\":[\"created\"]}"
  topic_arn     = var.topic
  protocol      = "sqs"
  endpoint      = aws_sqs_queue.this.arn
  filter_policy = jsonencode({ type = ["created"] })
}

output "url" {
  value = aws_sqs_queue.this.url
}

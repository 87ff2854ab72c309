variable "name" {}
variable "topic" {}
resource "aws_sqs_queue" "this" { name = "q-${var.name}" }
resource "aws_sns_topic_subscription" "this" { 
  topic_arn = var.topic
  protocol = "sqs"
  endpoint = aws_sqs_queue.this.arn
}
output "url" { value = aws_sqs_queue.this.url }
output "arn" { value = aws_sqs_queue.this.arn }

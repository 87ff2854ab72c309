resource "aws_sns_topic" "sales" {
  name = "sales"
}

resource "aws_sqs_queue" "stock" {
  name = "stock-sales"
}

resource "aws_sns_topic_subscription" "stock" { # want bind "sns sales -> sqs stock-sales"
  topic_arn = aws_sns_topic.sales.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.stock.arn
}

module "pairs" {
  source = "../../modules/pair"
  for_each = toset(["x", "y"])
  name = each.key
  env = "prod"
}
resource "aws_sqs_queue" "extra" {
  name = "extra"
}
resource "aws_sns_topic_subscription" "extra" {
  topic_arn = module.pairs["x"].topic
  protocol = "sqs"
  endpoint = aws_sqs_queue.extra.arn
}

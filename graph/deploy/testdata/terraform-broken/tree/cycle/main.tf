locals {
  a = local.b
  b = local.a
}
resource "aws_sqs_queue" "q" {
  name = local.a
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.q.arn })
}
module "self" {
  source = "./"
}
module "lost" {
  source = "../nowhere"
}
module "registry" {
  source = "org/x/aws"
}
module "out" {
  source = "../../../.."
}

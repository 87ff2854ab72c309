variable "env" { default = "dev" }
variable "region" {}
locals {
  prefix = "tickets-${var.env}"
  consumers = toset(["inventory", "settlement"])
}
resource "aws_sns_topic" "booking" { name = "${local.prefix}-booking-completed" }
resource "aws_sqs_queue" "c" {
  for_each = local.consumers
  name = format("%s-%s", local.prefix, each.key)
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dlq[each.key].arn, maxReceiveCount = 5 })
}
resource "aws_sqs_queue" "dlq" {
  for_each = local.consumers
  name = "${local.prefix}-${each.value}-dlq"
}
resource "aws_sns_topic_subscription" "s" {
  for_each  = aws_sqs_queue.c
  topic_arn = aws_sns_topic.booking.arn
  protocol  = "sqs"
  endpoint  = each.value.arn
  filter_policy = jsonencode({ type = ["completed"] })
}
module "mail" {
  source = "./modules/queue"
  name   = "mail"
  topic  = aws_sns_topic.booking.arn
}
resource "aws_lambda_function" "w" {
  function_name = "worker"
  environment { variables = { TOPIC_ARN = aws_sns_topic.booking.arn, QUEUE = module.mail.url, R = "x-${var.region}", B = lower("ABC") } }
}
resource "aws_lambda_event_source_mapping" "m" {
  event_source_arn = module.mail.arn
  function_name = aws_lambda_function.w.arn
}
resource "aws_ecs_task_definition" "t" {
  family = "inventory"
  container_definitions = jsonencode([{ name = "inventory", image = "acme/inventory:1", environment = [ for k, v in { A = "1", TOPIC = aws_sns_topic.booking.arn } : { name = k, value = v } ], portMappings = [{containerPort = 80}] }])
}
resource "kubernetes_deployment" "d" {
  metadata {
    name = "order"
  }
  spec {
    template {
      spec {
        container {
          image = "acme/order"
          name  = "order"
          env {
            name  = "Q"
            value = aws_sqs_queue.c["inventory"].url
          }
          dynamic "env" {
            for_each = { X = "1", Y = "2" }
            content {
              name  = env.key
              value = env.value
            }
          }
        }
      }
    }
  }
}

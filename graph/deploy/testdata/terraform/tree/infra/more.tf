data "aws_sns_topic" "outside" {
  name = "outside"
}
resource "aws_sqs_queue" "plain" {
  name_prefix = "plain-"
  redrive_policy = <<JSON
{"deadLetterTargetArn": "${aws_sqs_queue.literal_dlq.arn}", "maxReceiveCount": 3}
JSON
}
resource "aws_sqs_queue" "literal_dlq" {
  name = join("-", ["literal", upper("d"), replace("l_q", "_", "-")])
}
resource "aws_sqs_queue" "old" {
  name = "old"
}
resource "aws_sqs_queue_redrive_policy" "old" {
  queue_url      = aws_sqs_queue.old.id
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.literal_dlq.arn })
}
resource "aws_sns_topic_subscription" "outside" {
  topic_arn = data.aws_sns_topic.outside.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.plain.arn
}
resource "aws_sns_topic_subscription" "arns" {
  topic_arn = "arn:aws:sns:eu-west-1:123456789012:literal-topic"
  protocol  = "sqs"
  endpoint  = "arn:aws:sqs:eu-west-1:123456789012:literal-queue"
}
resource "aws_sns_topic_subscription" "web" {
  topic_arn = data.aws_sns_topic.outside.arn
  protocol  = "https"
  endpoint  = "https://hook.example/x"
}
resource "aws_sqs_queue" "counted" {
  count = 2
  name  = "counted-${count.index}"
}
resource "aws_sns_topic_subscription" "counted" {
  count     = length(aws_sqs_queue.counted)
  topic_arn = data.aws_sns_topic.outside.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.counted[count.index].arn
}
resource "aws_sns_topic" "disabled" {
  count = var.env == "prod" ? 1 : 0
  name  = "disabled"
}
resource "aws_cloudwatch_event_rule" "r" {
  name           = "order-placed"
  event_bus_name = aws_cloudwatch_event_bus.b.name
  event_pattern  = jsonencode({ source = ["shop"] })
}
resource "aws_cloudwatch_event_bus" "b" {
  name = "orders-bus"
}
resource "aws_cloudwatch_event_target" "t" {
  rule           = aws_cloudwatch_event_rule.r.name
  event_bus_name = aws_cloudwatch_event_bus.b.name
  arn            = aws_sqs_queue.old.arn
}
resource "google_pubsub_topic" "g" {
  name = "g-topic"
}
resource "google_pubsub_subscription" "g" {
  name  = "g-sub"
  topic = google_pubsub_topic.g.id
}
resource "rabbitmq_binding" "b" {
  source           = "ex"
  destination      = "q"
  destination_type = "queue"
  routing_key      = "a.#"
}
resource "google_cloud_run_v2_service" "run" {
  name = "inventory"
  template {
    containers {
      image = "inventory"
      env {
        name  = "TOPIC"
        value = google_pubsub_topic.g.name
      }
      env {
        name = "TOKEN"
        value_source {
          secret_key_ref {
            secret = "s"
          }
        }
      }
      ports {
        container_port = 8080
      }
    }
  }
}
resource "aws_ecs_task_definition" "file" {
  family = "order"
  container_definitions = templatefile("${path.module}/order.json", { topic = aws_sns_topic.booking.arn })
}

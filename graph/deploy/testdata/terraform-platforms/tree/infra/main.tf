variable "env" {}

resource "google_pubsub_topic" "orders" {
  name = "${var.env}-orders"
}
resource "google_pubsub_topic" "dead" {
  name = "dead"
}
resource "google_pubsub_subscription" "mail" {
  name  = "mail"
  topic = google_pubsub_topic.orders.id
  push_config {
    push_endpoint = "${google_cloud_run_v2_service.mail.uri}/push"
  }
  dead_letter_policy {
    dead_letter_topic = google_pubsub_topic.dead.id
  }
}
resource "google_cloud_run_v2_service" "mail" {
  name = "mail"
  template {
    containers {
      image = "gcr.io/acme/mail"
      env {
        name  = "TOPIC"
        value = google_pubsub_topic.orders.name
      }
    }
  }
}
resource "google_cloudfunctions2_function" "audit" {
  name = "audit"
  service_config {
    environment_variables = { MAIL = google_cloud_run_v2_service.mail.uri }
  }
  event_trigger {
    pubsub_topic = google_pubsub_topic.orders.id
  }
}
resource "kafka_topic" "stats" {
  name = "stats"
}
resource "confluent_kafka_topic" "usage" {
  topic_name = "usage-${var.env}"
}
resource "azurerm_servicebus_topic" "bills" {
  name = "bills"
}
resource "azurerm_servicebus_queue" "paid" {
  name       = "paid"
  forward_to = azurerm_servicebus_queue.archive.name
}
resource "azurerm_servicebus_queue" "archive" {
  name = "archive"
}
resource "azurerm_servicebus_subscription" "paid" {
  name       = "paid-sub"
  topic_id   = azurerm_servicebus_topic.bills.id
  forward_to = azurerm_servicebus_queue.paid.name
}
resource "azurerm_servicebus_subscription" "plain" {
  name     = "plain"
  topic_id = azurerm_servicebus_topic.bills.id
}
resource "azurerm_eventhub" "clicks" {
  name = "clicks"
}
resource "azurerm_linux_function_app" "stats" {
  name = "stats"
  app_settings = {
    STATS_TOPIC = kafka_topic.stats.name
    USAGE       = confluent_kafka_topic.usage.topic_name
    HUB         = azurerm_eventhub.clicks.name
  }
}
resource "aws_kinesis_stream" "clicks" {
  name = "clicks-stream"
}
resource "aws_pipes_pipe" "clicks" {
  name   = "clicks"
  source = aws_kinesis_stream.clicks.arn
  target = aws_sqs_queue.clicks.arn
}
resource "aws_sqs_queue" "clicks" {
  name = "clicks-queue"
}
resource "aws_kinesis_firehose_delivery_stream" "clicks" {
  name = "to-s3"
  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.clicks.arn
  }
}
resource "aws_scheduler_schedule" "nightly" {
  name = "nightly"
  target {
    arn = aws_sqs_queue.clicks.arn
  }
}

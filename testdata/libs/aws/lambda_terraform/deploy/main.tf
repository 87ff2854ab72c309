resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_sqs_queue" "mails" {
  name = "mails"
}

resource "aws_sns_topic" "placed" {
  name = "order-placed"
}

resource "aws_kinesis_stream" "journal" {
  name = "journal"
}

resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_lambda_function" "order_worker" {
  function_name = "order-worker"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  filename      = "../build/order-worker.zip"
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn        = aws_sqs_queue.orders.arn
  function_name           = aws_lambda_function.order_worker.arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]
}

resource "aws_lambda_function" "notifier" {
  function_name = "notifier"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  filename      = "../build/notifier.zip"
  environment {
    variables = { // origin: the name of the queue stands with the queue
      MAILS_QUEUE_URL = aws_sqs_queue.mails.url
    }
  }
}

resource "aws_sns_topic_subscription" "notifier" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.notifier.arn
}

resource "aws_lambda_permission" "notifier" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.notifier.function_name
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.placed.arn
}

resource "aws_lambda_function" "replicator" {
  function_name = "replicator"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  filename      = "../build/replicator.zip"
}

resource "aws_lambda_event_source_mapping" "journal" {
  event_source_arn  = aws_kinesis_stream.journal.arn
  function_name     = aws_lambda_function.replicator.function_name
  starting_position = "LATEST"
}

resource "aws_lambda_function" "biller" {
  function_name = "biller"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  filename      = "../build/biller.zip"
}

resource "aws_cloudwatch_event_rule" "placed" {
  name           = "placed"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ "detail-type" = ["OrderPlaced"] })
}

resource "aws_cloudwatch_event_target" "biller" { // origin: the bus is named in its own resource
  rule           = aws_cloudwatch_event_rule.placed.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = aws_lambda_function.biller.arn
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly"
  schedule_expression = "cron(0 3 * * ? *)"
}

resource "aws_cloudwatch_event_target" "nightly" {
  rule = aws_cloudwatch_event_rule.nightly.name
  arn  = aws_lambda_function.biller.arn
}

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
}

resource "aws_lambda_function" "indexer" {
  function_name = "indexer"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
  filename      = "../build/indexer.zip"
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn  = aws_msk_cluster.events.arn
  function_name     = aws_lambda_function.indexer.arn
  topics            = ["clicks"]
  starting_position = "LATEST"
}

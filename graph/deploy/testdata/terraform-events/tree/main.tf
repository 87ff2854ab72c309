module "rules" {
  source = "./rules"
  bus    = aws_cloudwatch_event_bus.shop.name
}
resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}
resource "aws_lambda_function" "w" {
  function_name = "orders-consumer"
  filename      = "../bin/worker.zip"
  runtime       = "provided.al2023"
  handler       = "bootstrap"
}
resource "aws_lambda_function" "report" {
  function_name = "report"
  runtime       = "python3.13"
  handler       = "report.handler"
}
resource "aws_cloudwatch_event_target" "placed" {
  rule           = module.rules.placed
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = aws_lambda_function.w.arn
}
resource "aws_cloudwatch_event_rule" "each" {
  for_each      = toset(["Paid", "Shipped"])
  name          = "on-${each.key}"
  event_pattern = <<JSON
{"detail-type": ["Order ${each.key}"]}
JSON
}
resource "aws_cloudwatch_event_target" "each" {
  for_each = aws_cloudwatch_event_rule.each
  rule     = each.value.name
  arn      = aws_lambda_function.w.arn
}
resource "aws_cloudwatch_event_rule" "both" {
  name                = "both"
  schedule_expression = "rate(1 hour)"
  event_pattern       = jsonencode({ detail-type = [{ wildcard = "Order*" }] })
}
resource "aws_cloudwatch_event_target" "both" {
  rule = aws_cloudwatch_event_rule.both.name
  arn  = aws_lambda_function.w.arn
}
resource "aws_cloudwatch_event_rule" "clock" {
  name                = "clock"
  schedule_expression = "rate(1 hour)"
}
resource "aws_cloudwatch_event_target" "clock" {
  rule = aws_cloudwatch_event_rule.clock.name
  arn  = aws_lambda_function.w.arn
}
resource "aws_cloudwatch_event_target" "elsewhere" {
  rule = "made-by-hand"
  arn  = aws_lambda_function.w.arn
}
resource "aws_lambda_event_source_mapping" "kafka" {
  event_source_arn = "arn:aws:kafka:eu-west-1:1:cluster/main/1"
  function_name    = aws_lambda_function.w.arn
  topics           = ["clicks"]
}
resource "aws_lambda_event_source_mapping" "table" {
  event_source_arn = "arn:aws:dynamodb:eu-west-1:1:table/t/stream/2020"
  function_name    = aws_lambda_function.w.arn
}

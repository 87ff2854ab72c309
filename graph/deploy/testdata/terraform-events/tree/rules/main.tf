variable "bus" {}
resource "aws_cloudwatch_event_rule" "placed" {
  name           = "placed"
  event_bus_name = var.bus
  event_pattern  = jsonencode({ "detail-type" = ["OrderPlaced", { prefix = "Return" }] })
}
output "placed" {
  value = aws_cloudwatch_event_rule.placed.name
}

variable "env" {}

locals {
  queues = toset(["stock", "billing"])
}

resource "aws_sns_topic" "orders" {
  name = "${var.env}-orders"
}

module "queue" {
  source   = "./modules/queue"
  for_each = local.queues
  name     = "${var.env}-${each.key}"
  topic    = aws_sns_topic.orders.arn
}

resource "aws_ecs_task_definition" "orders" {
  family = "orders"
  container_definitions = jsonencode([{
    name  = "orders"
    image = "registry.example/orders:${var.env}"
    environment = [
      { name = "ORDERS_TOPIC_ARN", value = aws_sns_topic.orders.arn },
      { name = "STOCK_URL", value = "http://stock-api:8080" },
    ]
  }])
}

resource "aws_ecs_task_definition" "stock" {
  family = "stock"
  container_definitions = jsonencode([{
    name        = "stock"
    image       = "registry.example/stock:${var.env}"
    environment = [{ name = "QUEUE_URL", value = module.queue["stock"].url }]
  }])
}

resource "aws_ecs_service" "stock" {
  name            = "stock"
  task_definition = aws_ecs_task_definition.stock.arn
  service_connect_configuration {
    service {
      client_alias {
        dns_name = "stock-api"
        port     = 8080
      }
    }
  }
}

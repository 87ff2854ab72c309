data "template_file" "orders" {
  template = file("${path.module}/orders.json")
  vars = {
    topic = "ecs-orders"
  }
}
resource "aws_ecs_task_definition" "orders" {
  family                = "orders-task"
  container_definitions = data.template_file.orders.rendered
}
resource "aws_service_discovery_service" "orders" {
  name = "orders-sd"
}
resource "aws_ecs_service" "orders" {
  name            = "orders"
  task_definition = aws_ecs_task_definition.orders.arn
  service_registries {
    registry_arn = aws_service_discovery_service.orders.arn
  }
  service_connect_configuration {
    service {
      port_name      = "http"
      discovery_name = "orders-connect"
      client_alias {
        dns_name = "orders.internal"
        port     = 8080
      }
    }
  }
}
resource "aws_apprunner_service" "stats" {
  service_name = "stats"
  source_configuration {
    image_repository {
      image_identifier = "acme/stats:1"
      image_configuration {
        runtime_environment_variables = { RUNNER = "yes" }
      }
    }
  }
}

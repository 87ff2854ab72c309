variable "v" {}
resource "aws_sns_topic_subscription" "s" {
  topic_arn = var.v
  protocol = var.v
  endpoint = module.none.x[0].y["z"]
}
resource "aws_sns_topic_subscription" "empty" {}
resource "aws_lambda_function" "f" {
  function_name = strrev("x")
  environment {
    variables = { A = 1 + 2, B = null, C = file("/etc/passwd"), D = file("../../../../etc/passwd"), E = [1], F = aws_x.y.z, G = var.v == "a" ? "yes" : "", I = var.v == "a" ? "yes" : "no", H = [for i in [1,2] : i][1] }
  }
}

resource "aws_sns_topic" "t" {
  name = "t"
}
resource "aws_sns_topic" {
}
resource "aws_sqs_queue" "q" {
  name = 
}

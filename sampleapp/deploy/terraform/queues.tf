# Fan-out: each service that wants completed bookings owns a queue.

resource "aws_sqs_queue" "inventory_bookings" {
  name                       = "inventory-bookings"
  visibility_timeout_seconds = 60
}

resource "aws_sqs_queue" "settlement_bookings" {
  name                       = "settlement-bookings"
  visibility_timeout_seconds = 60
}

resource "aws_sqs_queue" "notification_bookings" {
  name                       = "notification-bookings"
  visibility_timeout_seconds = 60
}

# Point to point.

resource "aws_sqs_queue" "payment_retries" {
  name                       = "payment-retries"
  visibility_timeout_seconds = 60
}

resource "aws_sqs_queue" "refund_requests" {
  name                       = "refund-requests"
  visibility_timeout_seconds = 60
}

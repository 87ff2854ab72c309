# The queues take the bookings raw, without SNS's envelope.

resource "aws_sns_topic_subscription" "inventory_bookings" {
  topic_arn            = aws_sns_topic.booking_completed.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.inventory_bookings.arn
  raw_message_delivery = true
}

resource "aws_sns_topic_subscription" "settlement_bookings" {
  topic_arn            = aws_sns_topic.booking_completed.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.settlement_bookings.arn
  raw_message_delivery = true
}

resource "aws_sns_topic_subscription" "notification_bookings" {
  topic_arn            = aws_sns_topic.booking_completed.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.notification_bookings.arn
  raw_message_delivery = true
}

# SNS may send to the queues.
data "aws_iam_policy_document" "booking_completed" {
  for_each = {
    inventory    = aws_sqs_queue.inventory_bookings.arn
    settlement   = aws_sqs_queue.settlement_bookings.arn
    notification = aws_sqs_queue.notification_bookings.arn
  }

  statement {
    actions   = ["sqs:SendMessage"]
    resources = [each.value]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_sns_topic.booking_completed.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "inventory_bookings" {
  queue_url = aws_sqs_queue.inventory_bookings.url
  policy    = data.aws_iam_policy_document.booking_completed["inventory"].json
}

resource "aws_sqs_queue_policy" "settlement_bookings" {
  queue_url = aws_sqs_queue.settlement_bookings.url
  policy    = data.aws_iam_policy_document.booking_completed["settlement"].json
}

resource "aws_sqs_queue_policy" "notification_bookings" {
  queue_url = aws_sqs_queue.notification_bookings.url
  policy    = data.aws_iam_policy_document.booking_completed["notification"].json
}

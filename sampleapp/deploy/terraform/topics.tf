# Booking announces each paid booking here.
resource "aws_sns_topic" "booking_completed" {
  name = "booking-completed"
}

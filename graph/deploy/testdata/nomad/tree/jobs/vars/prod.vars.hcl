topic_prefix = "prod"
tag          = "1.2.3"

topic_prefix = "dev"

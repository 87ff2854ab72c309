env = "prod"
names = ["a"]

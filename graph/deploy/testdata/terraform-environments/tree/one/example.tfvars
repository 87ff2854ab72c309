env = "never"

nobody = "asks"

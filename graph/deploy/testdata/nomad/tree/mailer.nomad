job "mailer" {
  periodic { cron = "@daily" }
  task "mailer" {
    driver = "raw_exec"
    config { command = "/opt/bin/mailer" }
    template {
      source      = "mailer.tpl"
      destination = "x.env"
      env         = true
    }
  }
}

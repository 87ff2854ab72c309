job "x" { # a loop, wrong types
  group {}
  task "t" "u" {}
  group "h" {
    count = "many"
    network {
      port "p" { to = var.nothing }
    }
    service { name = local.loop }
    task "v" {
      config {}
      env = "text"
      template {
        data = "{{ if }"
        env  = true
      }
      template {
        data = local.loop
        env  = "true"
      }
    }
  }
}
locals { loop = "${local.loop}x" }
